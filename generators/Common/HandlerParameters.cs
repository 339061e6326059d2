using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>What a handler may take: the event, then optionally a <c>PublishContext</c>, then, if asynchronous, a token.</summary>
internal static class HandlerParameters
{
    /// <summary>Null: the parameters do not fit.</summary>
    public static HandlerSignature? Read(IMethodSymbol method, ITypeSymbol eventType, HandlerReturn returns)
    {
        if (method.Parameters.Length == 0 || !ObserverShape.IsEvent(method.Parameters[0].Type, eventType) || !IsByValueOrIn(method.Parameters[0]))
        {
            return null;
        }

        int next = 1;
        bool takesContext = next < method.Parameters.Length && IsContext(method.Parameters[next].Type) && IsByValueOrIn(method.Parameters[next]);
        next += takesContext ? 1 : 0;
        bool takesToken = returns is not (HandlerReturn.Void or HandlerReturn.Result) && next < method.Parameters.Length
            && method.Parameters[next].RefKind == RefKind.None && IsToken(method.Parameters[next].Type);
        next += takesToken ? 1 : 0;
        return next == method.Parameters.Length
            ? new HandlerSignature(returns, takesToken, method.Parameters[0].RefKind == RefKind.In, takesContext)
            : null;
    }

    public static bool IsContext(ITypeSymbol type) => type is INamedTypeSymbol
    {
        Name: "PublishContext", Arity: 0, ContainingType: null, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true },
    };

    public static bool IsToken(ITypeSymbol type) => ObserverShape.Is(type, "CancellationToken", "Threading");

    private static bool IsByValueOrIn(IParameterSymbol parameter) => parameter.RefKind is RefKind.None or RefKind.In && !parameter.IsParams;
}
