using System.Collections.Immutable;
using Dispatch.EventFlow.Buses;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>What the arguments of a call tell the callee.</summary>
internal static class Arguments
{
    /// <summary>Constant flags and values whose type the parameter does not tell.</summary>
    public static ImmutableArray<ArgumentFact> Of(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol owner, BodyScope scope)
    {
        ImmutableArray<ArgumentFact>.Builder? facts = null;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { RefKind: not (RefKind.Ref or RefKind.Out) } parameter)
            {
                continue;
            }

            ITypeSymbol type = parameter.OriginalDefinition.Type;
            if (type.SpecialType == SpecialType.System_Boolean)
            {
                IOperation value = Operations.Strip(argument.Value);
                int forwarded = value is IParameterReferenceOperation { Parameter: var own } && TypeRelations.Same(own.ContainingSymbol, owner) && scope.ValuesOf(own).Count == 0 ? own.Ordinal : -1;
                if (Operations.ConstantFlag(argument.Value) is var constant && (constant is not null || forwarded >= 0))
                {
                    (facts ??= ImmutableArray.CreateBuilder<ArgumentFact>()).Add(new ArgumentFact(parameter.Ordinal, constant, forwarded, []));
                }
            }
            else if (TypeSources.IsOpen(type))
            {
                ImmutableArray<ITypeSymbol> types = TypeSources.Of(argument.Value, owner, scope, out int forwarded);
                (facts ??= ImmutableArray.CreateBuilder<ArgumentFact>()).Add(new ArgumentFact(parameter.Ordinal, null, forwarded, types));
            }
        }

        return facts?.ToImmutable() ?? [];
    }

    /// <summary>The types of the argument that is published.</summary>
    public static ImmutableArray<ITypeSymbol> EventOf(IInvocationOperation invocation, PublishMatch match, IMethodSymbol owner, BodyScope scope, out int parameter)
    {
        IMethodSymbol method = invocation.TargetMethod;
        int ordinal = match.Declaring is null ? NativeBus.EventOrdinal(method) : match.Contract.Ordinal + (method.IsExtensionMethod && method.ReducedFrom is null ? 1 : 0);
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                ImmutableArray<ITypeSymbol> types = TypeSources.Of(argument.Value, owner, scope, out parameter);
                return types.IsEmpty && method.TypeArguments.Length == 1 && method.TypeArguments[0].TypeKind != TypeKind.Error ? [method.TypeArguments[0]] : types;
            }
        }

        parameter = -1;
        return [];
    }
}
