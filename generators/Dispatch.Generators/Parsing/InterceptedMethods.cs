using Dispatch.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Which methods of the interfaces are intercepted.</summary>
internal static class InterceptedMethods
{
    /// <summary>Null: the call is left as it is written.</summary>
    public static InterceptedMethod? Of(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (type is not { TypeKind: TypeKind.Interface, ContainingType: null, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } }
            || type.ContainingAssembly.Name != "Dispatch")
        {
            return null;
        }

        return (type.Name, type.Arity, method.Name, method.Arity) switch
        {
            ("IPublisher", 0, "Publish", 1) => InterceptedMethod.Publish,
            ("IPublisher", 0, "PublishAsync", 1) => InterceptedMethod.PublishAsync,
            ("IPublisher", 1, "Publish", 0) => InterceptedMethod.PublishOne,
            ("IAsyncPublisher", 1, "PublishAsync", 0) => InterceptedMethod.PublishOneAsync,
            ("ISender", 0, "Send", 1) => TakesTypeParameter(method) ? InterceptedMethod.SendCommand : InterceptedMethod.SendResult,
            ("ISender", 0, "SendAsync", 1) => TakesTypeParameter(method) ? InterceptedMethod.SendCommandAsync : InterceptedMethod.SendResultAsync,
            ("ISender", 0, "Send", 2) => InterceptedMethod.SendRequest,
            ("ISender", 0, "SendAsync", 2) => InterceptedMethod.SendRequestAsync,
            ("ISender", 1, "Send", 0) => InterceptedMethod.SendOneCommand,
            ("ISender", 1, "SendAsync", 0) => InterceptedMethod.SendOneCommandAsync,
            ("ISender", 2, "Send", 0) => InterceptedMethod.SendOneRequest,
            ("ISender", 2, "SendAsync", 0) => InterceptedMethod.SendOneRequestAsync,
            _ => null,
        };
    }

    private static bool TakesTypeParameter(IMethodSymbol method) => method.OriginalDefinition.Parameters[0].Type is ITypeParameterSymbol;
}
