using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Recognises what registers a service as scoped.</summary>
internal static class ScopedRegistration
{
    /// <summary>The service that a call registers as scoped; null: it does not.</summary>
    public static ITypeSymbol? ServiceOf(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is not ("AddScoped" or "TryAddScoped" or "AddDbContext" or "AddDbContextPool") || !IsOnServices(method))
        {
            return null;
        }

        if (method.TypeArguments.Length > 0)
        {
            return method.TypeArguments[0];
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value is ITypeOfOperation typeOf)
            {
                return typeOf.TypeOperand;
            }
        }

        return null;
    }

    /// <summary>Whether the type is an Entity Framework context, which every registration makes scoped unless it is told otherwise.</summary>
    public static bool IsDatabaseContext(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DbContext", ContainingNamespace: { Name: "EntityFrameworkCore", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnServices(IMethodSymbol method) => (method.ReducedFrom ?? method).Parameters is { Length: > 0 } parameters
        && parameters[0].Type is INamedTypeSymbol { Name: "IServiceCollection", ContainingNamespace: { Name: "DependencyInjection", ContainingNamespace.Name: "Extensions" } };
}
