using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The call of one observer, as an expression.</summary>
internal static class CallEmitter
{
    /// <summary>The call itself.</summary>
    public static string Call(StepPlan step, string owner = "", string argument = "e")
    {
        if (step.TakesDispatcher)
        {
            return $"{step.Target}.{step.Method}({(owner.Length == 0 ? "this" : owner.TrimEnd('.'))}, in e{(step.Signature.TakesToken ? ", cancellationToken" : "")}{(step.Signature.TakesContext ? ", context" : "")})";
        }

        string method = Identifier.Escape(step.Method) + (step.TypeArgument is null ? "" : $"<{step.TypeArgument}>");
        string e = step.TakenType is null ? step.Signature.ByReference ? "in " + argument : argument : $"({step.TakenType}){argument}";
        string context = step.Signature.TakesContext ? ", context" : "";
        string token = step.Signature.TakesToken ? ", cancellationToken" : "";
        string target = step.Target.StartsWith("global::", System.StringComparison.Ordinal) ? step.Target : owner + step.Target;
        return $"{target}.{method}({e}{context}{token})";
    }

    /// <summary>The call as a <c>ValueTask</c>.</summary>
    public static string AsyncCall(StepPlan step, string owner = "") => step.Signature.Returns == HandlerReturn.Task
        ? $"new global::System.Threading.Tasks.ValueTask({Call(step, owner)})"
        : Call(step, owner);
}
