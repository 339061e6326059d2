using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>
/// Sends that are awaited at once. What the handler throws reaches the sender as the failure of a task would, so that the handler is
/// called without a protected region, which the JIT could not inline.
/// </summary>
internal static class AwaitedSendEmitter
{
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    /// <summary>The way into the dispatcher.</summary>
    public static void WriteEntry(SourceWriter writer, RequestPlan plan)
    {
        writer.Line(GeneratedFile.Inline);
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"internal {RequestTypes.Task(plan)} SendAwaited_{plan.Member}({plan.Type.TypeName} e, {OverloadEmitter.Token})");
        if (plan.Type.Kind == EventKind.Open)
        {
            writer.Open($"if (e is null || e.GetType() != typeof({plan.Type.TypeName}))");
            writer.Line($"return {RequestOverloadEmitter.Runtime(plan, isAsync: true, "e")};");
            writer.Close().Line();
        }

        RequestBodyEmitter.WriteDirect(writer, plan);
        writer.Close().Line();
    }

    public static void WriteInterceptor(SourceWriter writer, InterceptorPlan interceptor)
    {
        RequestPlan plan = interceptor.Targets.First(static target => target.Request is not null).Request!;
        string task = RequestTypes.Task(plan);
        string parameters = $"{plan.Type.TypeName} request, {OverloadEmitter.Token}";
        if (interceptor.Method == InterceptedMethod.SendOverload)
        {
            writer.Open($"public static {task} SendAwaited_{plan.Member}(this {plan.Header.TypeName} dispatcher, {parameters})");
            writer.Line($"return dispatcher.SendAwaited_{plan.Member}(request, cancellationToken);");
            writer.Close().Line();
            return;
        }

        bool isOne = interceptor.Method is InterceptedMethod.SendOneCommandAsync or InterceptedMethod.SendOneRequestAsync;
        string generics = $"<{plan.Type.TypeName}{(plan.Contract.Kind == RequestKind.Command ? "" : ", " + plan.Contract.ResultTypeName)}>";
        writer.Open($"public static {task} SendAwaited_{plan.Member}(this global::Dispatch.ISender{(isOne ? generics : "")} sender, {parameters})");
        string call = $"SendAsync{(isOne ? "" : generics)}";
        foreach (InterceptorTargetPlan target in interceptor.Targets)
        {
            string type = target.Dispatcher.TypeName + (isOne ? ".DispatchSender" + generics : "");
            string entry = target.Request is { } request ? $"{(isOne ? "_dispatcher." : "")}SendAwaited_{request.Member}" : call;
            writer.Line($"if (sender.GetType() == typeof({type})) return {Unsafe}.As<{type}>(sender).{entry}(request, cancellationToken);");
        }

        writer.Line($"return sender.{call}(request, cancellationToken);");
        writer.Close().Line();
    }
}
