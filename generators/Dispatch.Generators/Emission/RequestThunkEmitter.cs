using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The method of a module's struct that forwards a request. One form for every way of taking a token or of returning.</summary>
internal static class RequestThunkEmitter
{
    public static void Emit(SourceWriter writer, ModuleHandlerPlan handler, string modifier, string method, string call)
    {
        string result = handler.Request!.ResultTypeName;
        string task = RequestTypes.Tasks + (result.Length == 0 ? "" : $"<{result}>");
        switch (handler.Signature.Returns)
        {
            case HandlerReturn.Void or HandlerReturn.Result:
                writer.Line($"{modifier} {(result.Length == 0 ? "void" : result)} {method}(in {handler.EventTypeName} e) => {call};");
                break;
            case HandlerReturn.Stream:
                string items = handler.Signature.TakesToken ? call : $"global::Dispatch.Generated.AsyncSend.Until({call}, cancellationToken)";
                writer.Line($"{modifier} global::System.Collections.Generic.IAsyncEnumerable<{result}> {method}(in {handler.EventTypeName} e, {OverloadEmitter.Token}) => {items};");
                break;
            default:
                string started = handler.Signature.Returns is HandlerReturn.Task or HandlerReturn.TaskOfResult ? $"new {task}({call})" : call;
                string canceled = $"{RequestTypes.Tasks}.FromCanceled{(result.Length == 0 ? "" : $"<{result}>")}(cancellationToken)";
                writer.Line($"{modifier} {task} {method}(in {handler.EventTypeName} e, {OverloadEmitter.Token}) => {(handler.Signature.TakesToken ? "" : $"cancellationToken.IsCancellationRequested ? {canceled} : ")}{started};");
                break;
        }
    }
}
