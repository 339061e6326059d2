using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Registrations in a container of Microsoft.Extensions.DependencyInjection.</summary>
internal static class RegistrationReader
{
    public static bool IsContainer(IMethodSymbol method) =>
        method.IsExtensionMethod && IsInjection(method.ContainingNamespace) && (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("TryAdd", StringComparison.Ordinal));

    public static Registration? Read(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (!IsContainer(method))
        {
            return null;
        }

        ITypeSymbol? service = method.TypeArguments.Length > 0 ? method.TypeArguments[0] : null;
        ITypeSymbol? implementation = method.TypeArguments.Length > 1 ? method.TypeArguments[1] : null;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            switch (Operations.Strip(argument.Value))
            {
                case ITypeOfOperation typeOf when service is null:
                    service = typeOf.TypeOperand;
                    break;
                case ITypeOfOperation typeOf:
                    implementation ??= typeOf.TypeOperand;
                    break;
                case IDelegateCreationOperation { Target: IAnonymousFunctionOperation factory }:
                    implementation ??= Created(factory.Body);
                    break;
                case IAnonymousFunctionOperation factory:
                    implementation ??= Created(factory.Body);
                    break;
                case IObjectCreationOperation creation:
                    implementation ??= creation.Type;
                    break;
            }
        }

        return service is INamedTypeSymbol named && implementation is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } created
            ? new Registration(named.OriginalDefinition, created)
            : null;
    }

    /// <summary>What a factory returns, if it is one expression that names a type.</summary>
    private static ITypeSymbol? Created(IBlockOperation body)
    {
        ImmutableArray<IOperation> statements = body.Operations;
        if (statements.Length == 0 || statements[statements.Length - 1] is not IReturnOperation { ReturnedValue: { } value })
        {
            return null;
        }

        return Operations.Strip(value) switch
        {
            IObjectCreationOperation creation => creation.Type,
            IInvocationOperation { TargetMethod: { Name: "GetRequiredService" or "GetService" or "CreateInstance", TypeArguments: { Length: 1 } resolved } } => resolved[0],
            _ => null,
        };
    }

    private static bool IsInjection(INamespaceSymbol? space) =>
        space is { Name: "DependencyInjection", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } }
        || (space is { Name: "Extensions", ContainingNamespace: { } outer } && outer is { Name: "DependencyInjection", ContainingNamespace.Name: "Extensions" });
}
