using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// Intercepted sends. They are bound to the dispatcher's own generic methods, which the JIT folds to the call of the handler;
/// through the interface each of them is a generic virtual call.
/// </summary>
internal static class RequestInterceptionEmitter
{
    private const string Task = "global::System.Threading.Tasks.ValueTask";

    public static void Write(SourceWriter writer, InterceptorPlan interceptor)
    {
        Shape shape = ShapeOf(interceptor.Method);
        bool isAsync = interceptor.Method is InterceptedMethod.SendCommandAsync or InterceptedMethod.SendRequestAsync or InterceptedMethod.SendResultAsync
            or InterceptedMethod.SendOneCommandAsync or InterceptedMethod.SendOneRequestAsync;
        string returned = (shape.HasResult, isAsync) switch
        {
            (false, false) => "void",
            (false, true) => Task,
            (true, false) => "TResult",
            (true, true) => Task + "<TResult>",
        };
        string modifier = isAsync || shape.Request != "TRequest" ? "" : "in ";
        string parameters = $"{modifier}{shape.Request} request" + (isAsync ? ", " + OverloadEmitter.Token : "");
        string arguments = $"({modifier}request{(isAsync ? ", cancellationToken" : "")});";
        string call = (isAsync ? "SendAsync" : "Send") + (shape.IsOne ? "" : shape.Generics);
        string sender = "global::Dispatch.ISender" + (shape.IsOne ? shape.Generics : "");
        writer.Open($"public static {returned} {interceptor.Method}{shape.Generics}(this {sender} sender, {parameters}){shape.Constraint}");
        foreach (InterceptorTargetPlan target in interceptor.Targets)
        {
            string type = target.Dispatcher.TypeName + (shape.IsOne ? ".DispatchSender" + shape.Generics : "");
            string direct = $"global::System.Runtime.CompilerServices.Unsafe.As<{type}>(sender).{call}{arguments}";
            writer.Line($"if (sender.GetType() == typeof({type})) {(returned == "void" ? $"{{ {direct} return; }}" : "return " + direct)}");
        }

        writer.Line($"{(returned == "void" ? "" : "return ")}sender.{call}{arguments}");
        writer.Close().Line();
    }

    private static Shape ShapeOf(InterceptedMethod method) => method switch
    {
        InterceptedMethod.SendCommand or InterceptedMethod.SendCommandAsync => s_command,
        InterceptedMethod.SendOneCommand or InterceptedMethod.SendOneCommandAsync => s_command with { IsOne = true },
        InterceptedMethod.SendRequest or InterceptedMethod.SendRequestAsync => s_request,
        InterceptedMethod.SendOneRequest or InterceptedMethod.SendOneRequestAsync => s_request with { IsOne = true },
        _ => new Shape("<TResult>", "", "global::Dispatch.IRequest<TResult>", HasResult: true, IsOne: false),
    };

    private static readonly Shape s_command = new("<TRequest>", " where TRequest : global::Dispatch.ICommand", "TRequest", HasResult: false, IsOne: false);

    private static readonly Shape s_request = new("<TRequest, TResult>", " where TRequest : global::Dispatch.IRequest<TResult>", "TRequest", HasResult: true, IsOne: false);

    /// <summary>What a method looks like.</summary>
    private sealed record Shape(string Generics, string Constraint, string Request, bool HasResult, bool IsOne);
}
