using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>Says what is wrong with the signature of a request's handler, where that is not what is wrong with an observer's.</summary>
internal static class RequestSignatureProblems
{
    /// <summary>Null for events, and for a command whose handler returns what an observer may return.</summary>
    public static string? Describe(IMethodSymbol method, ITypeSymbol request)
    {
        RequestContract contract = RequestShape.Of(request);
        if (contract.Kind == RequestKind.None)
        {
            return null;
        }

        if (!Returns(method, contract))
        {
            return "it returns " + Names.Of(method.ReturnType) + "; " + Expected(contract);
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (HandlerParameters.IsContext(parameter.Type))
            {
                return "a request is not published and has no PublishContext; remove the parameter";
            }
        }

        bool isSync = contract.Kind != RequestKind.Stream && (method.ReturnsVoid || RequestShape.ReturnOf(method, contract) == HandlerReturn.Result);
        return isSync
            ? "a synchronous handler takes the request and nothing else; remove the other parameters or return a task"
            : "after the request it may take one CancellationToken and nothing else; remove the other parameters";
    }

    private static bool Returns(IMethodSymbol method, RequestContract contract) => contract.Kind == RequestKind.Command
        ? method.ReturnsVoid || SignatureProblems.IsTask(method.ReturnType)
        : RequestShape.ReturnOf(method, contract) is not null;

    private static string Expected(RequestContract contract)
    {
        string result = contract.Result is null ? "" : Names.Of(contract.Result);
        return contract.Kind switch
        {
            RequestKind.Command => "return void, ValueTask or Task",
            RequestKind.Stream => $"return IAsyncEnumerable<{result}>",
            _ => $"return {result}, ValueTask<{result}> or Task<{result}>",
        };
    }
}
