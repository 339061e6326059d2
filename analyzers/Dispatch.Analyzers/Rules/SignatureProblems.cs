using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>Says what is wrong with a signature, and what to write instead.</summary>
internal static class SignatureProblems
{
    /// <summary>Null if the compiler has something to say about the method already.</summary>
    public static string? Describe(IMethodSymbol method, ITypeSymbol eventType)
    {
        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            return null;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.TypeKind == TypeKind.Error)
            {
                return null;
            }
        }

        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        {
            return "it is inside another method, where generated code cannot call it; use a method of a type";
        }

        if (method.MethodKind != MethodKind.Ordinary)
        {
            return "it is an accessor, an operator or an explicit implementation; use an ordinary method";
        }

        if (method.IsStatic && (method.IsAbstract || method.IsVirtual))
        {
            return "it is a static abstract or virtual member of an interface; use a static method of a class";
        }

        if (method.RefKind != RefKind.None)
        {
            return "it returns by reference; return void, ValueTask or Task";
        }

        string name = Names.Of(eventType);
        if (method.Parameters.Length == 0)
        {
            return "it takes no parameter; take the event, 'in " + name + "' or '" + name + "'";
        }

        IParameterSymbol first = method.Parameters[0];
        if (!ObserverShape.IsEvent(first.Type, eventType))
        {
            return "its first parameter is " + Names.Of(first.Type) + "; take the event, 'in " + name + "' or '" + name + "'";
        }

        if (first.RefKind is not (RefKind.None or RefKind.In) || first.IsParams)
        {
            return "it takes the event by '" + Modifier(first) + "'; take it by value or by 'in'";
        }

        if (RequestSignatureProblems.Describe(method, eventType) is { } reason)
        {
            return reason;
        }

        if (!method.ReturnsVoid && !IsTask(method.ReturnType))
        {
            return "it returns " + Names.Of(method.ReturnType) + "; return void, ValueTask or Task";
        }

        return method.ReturnsVoid
            ? "after the event a synchronous handler may take one PublishContext and nothing else; remove the other parameters or return ValueTask"
            : "after the event it may take one PublishContext, then one CancellationToken, and nothing else; remove the other parameters";
    }

    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    private static string Modifier(IParameterSymbol parameter) => parameter.IsParams ? "params" : parameter.RefKind switch
    {
        RefKind.Ref => "ref",
        RefKind.Out => "out",
        _ => "ref readonly",
    };
}
