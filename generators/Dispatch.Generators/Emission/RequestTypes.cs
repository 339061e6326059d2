using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>What the members of a request return.</summary>
internal static class RequestTypes
{
    public const string Tasks = "global::System.Threading.Tasks.ValueTask";

    /// <summary>Of a synchronous send.</summary>
    public static string Result(RequestPlan plan) => plan.Contract.Kind == RequestKind.Command ? "void" : plan.Contract.ResultTypeName;

    /// <summary>Of an asynchronous send.</summary>
    public static string Task(RequestPlan plan) => plan.Contract.Kind == RequestKind.Command ? Tasks : $"{Tasks}<{plan.Contract.ResultTypeName}>";

    /// <summary>Of the body that calls the handler.</summary>
    public static string Returned(RequestPlan plan) => plan.Contract.Kind == RequestKind.Stream
        ? $"global::System.Collections.Generic.IAsyncEnumerable<{plan.Contract.ResultTypeName}>"
        : plan.IsAsync ? Task(plan) : Result(plan);

    /// <summary>The name of the body.</summary>
    public static string Body(RequestPlan plan) =>
        (plan.Contract.Kind == RequestKind.Stream ? "Stream_" : plan.IsAsync ? "SendAsync_" : "Send_") + plan.Member;

    /// <summary>Whether the body takes a token.</summary>
    public static bool TakesToken(RequestPlan plan) => plan.IsAsync || plan.Contract.Kind == RequestKind.Stream;
}
