using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>
/// The one file of intercepted calls. Each call compares the type of its publisher with that of each dispatcher, which costs
/// one compare and branch, and is then what the dispatcher's own overload is; any other publisher is called as written.
/// </summary>
internal static class InterceptionEmitter
{
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    public static SourceText Emit(InterceptionPlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin();
        writer.Open("namespace System.Runtime.CompilerServices");
        writer.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        writer.Open("file sealed class InterceptsLocationAttribute : global::System.Attribute");
        writer.Line("public InterceptsLocationAttribute(int version, string data) { }");
        writer.Close().Close().Line();
        WriteEntries(writer, plan);
        writer.Open("namespace " + InterceptionSwitch.Namespace);
        writer.Line(GeneratedFile.StepThrough);
        writer.Open("file static class Interceptors");
        foreach (InterceptorPlan interceptor in plan.Interceptors)
        {
            foreach (InterceptedCallModel intercepted in interceptor.Calls)
            {
                writer.Line($"[global::System.Runtime.CompilerServices.InterceptsLocation({intercepted.Version}, \"{intercepted.Data}\")]");
            }

            writer.Line(Inline);
            if (interceptor is { IsAwaited: true, Targets: var targets })
            {
                if (targets.Any(static target => target.Request is not null))
                {
                    AwaitedSendEmitter.WriteInterceptor(writer, interceptor);
                }
                else
                {
                    AwaitedPublishEmitter.WriteInterceptor(writer, interceptor);
                }
            }
            else if (interceptor.Method == InterceptedMethod.PublishOnDispatcher)
            {
                WriteOnDispatcher(writer, interceptor.Targets[0].Event!);
            }
            else if (InterceptionPlan.IsRequest(interceptor.Method))
            {
                RequestInterceptionEmitter.Write(writer, interceptor);
            }
            else
            {
                WriteInterceptor(writer, interceptor);
            }

        }

        return GeneratedFile.End(writer.Close().Close());
    }

    /// <summary>The ways into the dispatchers, as their overloads are; members of them, because what they call is private.</summary>
    private static void WriteEntries(SourceWriter writer, InterceptionPlan plan)
    {
        var entries = plan.Interceptors
            .SelectMany(static interceptor => interceptor.Targets.Select(target => (target, IsAsync: InterceptionPlan.IsAsync(interceptor.Method), interceptor.IsAwaited)))
            .Where(static entry => entry.target.Request is not null
                || (entry.target.Event is { } known && (entry.IsAsync || entry.IsAwaited || !known.IsCalledDirectly)))
            .GroupBy(static entry => entry.target.Dispatcher.TypeName);
        foreach (var ofDispatcher in entries)
        {
            PlanHeader header = ofDispatcher.First().target.Dispatcher;
            if (header.Namespace.Length > 0)
            {
                writer.Open("namespace " + header.Namespace);
            }

            foreach (string container in header.Containers)
            {
                writer.Open(container);
            }

            writer.Open("partial class " + header.Name);
            foreach (var (target, isAsync, isAwaited) in ofDispatcher
                .GroupBy(static entry => (entry.target.Event?.Member ?? entry.target.Request!.Member, !entry.IsAwaited && entry.IsAsync, entry.IsAwaited)).Select(static same => same.First()))
            {
                if (target.Request is { } request)
                {
                    AwaitedSendEmitter.WriteEntry(writer, request);
                }
                else if (isAwaited)
                {
                    AwaitedPublishEmitter.WriteEntry(writer, target.Event!);
                }
                else
                {
                    WriteEntry(writer, target.Event!, isAsync);
                }
            }

            for (int open = header.Containers.Count + (header.Namespace.Length > 0 ? 2 : 1); open > 0; open--)
            {
                writer.Close();
            }

            writer.Line();
        }
    }

    private static void WriteEntry(SourceWriter writer, EventPlan known, bool isAsync)
    {
        string signature = isAsync
            ? $"internal {ValueTask} InterceptAsync_{known.Member}({known.Event.TypeName} e, {OverloadEmitter.Token})"
            : $"internal void Intercept_{known.Member}(in {known.Event.TypeName} e)";
        writer.Line(Inline);
        writer.Line(GeneratedFile.StepThrough);
        OverloadEmitter.WriteEntry(writer, signature, known, isAsync);
    }

    private static void WriteOnDispatcher(SourceWriter writer, EventPlan known)
    {
        writer.Line($"public static void Publish_{known.Member}(this {known.Header.TypeName} dispatcher, in {known.Event.TypeName} e) => {DirectEventEmitter.CallOf(known, "dispatcher")};");
        writer.Line();
    }

    private static void WriteInterceptor(SourceWriter writer, InterceptorPlan interceptor)
    {
        bool isAsync = InterceptionPlan.IsAsync(interceptor.Method);
        bool isOne = interceptor.Method is InterceptedMethod.PublishOne or InterceptedMethod.PublishOneAsync;
        string type = interceptor.EventTypeName ?? "TEvent";
        string call = (isAsync ? "PublishAsync" : "Publish") + (isOne ? "" : $"<{type}>");
        string argument = isAsync ? "e, cancellationToken" : "in e";
        string publisher = isOne ? $"global::Dispatch.I{(isAsync ? "Async" : "")}Publisher<{type}>" : "global::Dispatch.IPublisher";
        string? member = interceptor.Targets.FirstOrDefault(static target => target.Event is not null)?.Event!.Member;
        string parameters = isAsync ? $"{type} e, {OverloadEmitter.Token}" : $"in {type} e";
        writer.Open($"public static {(isAsync ? ValueTask : "void")} {interceptor.Method}{(member is null ? "<TEvent>" : "_" + member)}(this {publisher} publisher, {parameters})");
        foreach (InterceptorTargetPlan target in interceptor.Targets)
        {
            string targetType = target.Dispatcher.TypeName + (isOne ? $".DispatchPublisher<{type}>" : "");
            string found = $"{Unsafe}.As<{targetType}>(publisher)";
            string dispatcher = target.Event is not null && isOne ? found + "._dispatcher" : found;
            string direct = target.Event is not { } planned ? $"{found}.{call}({argument});"
                : !isAsync && planned.IsCalledDirectly ? DirectEventEmitter.CallOf(planned, dispatcher) + ";"
                : $"{dispatcher}.Intercept{(isAsync ? "Async" : "")}_{planned.Member}({argument});";
            writer.Line($"if (publisher.GetType() == typeof({targetType})) {(isAsync ? "return " + direct : $"{{ {direct} return; }}")}");
        }

        writer.Line(isAsync
            ? $"return publisher.{call}({argument});"
            : $"global::Dispatch.Generated.ForeignPublisher.{(isOne ? "PublishOne" : "Publish")}<{type}>(publisher, e);");
        writer.Close().Line();
    }
}
