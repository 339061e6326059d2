using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Which types a value may have: what was created, assigned or chosen inside the body, else the static type.</summary>
internal static class TypeSources
{
    private const int MostSteps = 64;

    /// <param name="value">The expression.</param>
    /// <param name="owner">The method whose parameters count as own.</param>
    /// <param name="scope">What is assigned in the body.</param>
    /// <param name="parameter">The own parameter that is passed on as it is; -1 if there is none.</param>
    public static ImmutableArray<ITypeSymbol> Of(IOperation value, IMethodSymbol owner, BodyScope scope, out int parameter)
    {
        parameter = -1;
        var types = new List<ITypeSymbol>();
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IOperation>();
        pending.Push(value);
        int steps = 0;
        while (pending.Count > 0 && steps++ < MostSteps)
        {
            IOperation current = Operations.Strip(pending.Pop());
            switch (current)
            {
                case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                    pending.Push(whenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case ISwitchExpressionOperation choice:
                    for (int index = choice.Arms.Length - 1; index >= 0; index--)
                    {
                        pending.Push(choice.Arms[index].Value);
                    }

                    break;
                case ICoalesceOperation coalesce:
                    pending.Push(coalesce.WhenNull);
                    pending.Push(coalesce.Value);
                    break;
                case IThrowOperation:
                    break;
                case ILocalReferenceOperation { Local: { } local } when IsOpen(local.Type) && IsOfBody(local, owner) && visited.Add(local) && scope.ValuesOf(local) is { Count: > 0 } values:
                    for (int index = values.Count - 1; index >= 0; index--)
                    {
                        if (!Operations.IsNull(values[index]))
                        {
                            pending.Push(values[index]);
                        }
                    }

                    break;
                case IParameterReferenceOperation { Parameter: { } passed } when IsOpen(passed.Type)
                    && SymbolEqualityComparer.Default.Equals(passed.ContainingSymbol, owner) && scope.ValuesOf(passed).Count == 0:
                    parameter = passed.Ordinal;
                    Add(passed.Type);
                    break;
                default:
                    Add(current.Type);
                    break;
            }
        }

        if (pending.Count > 0)
        {
            Add(value.Type);
        }

        if (types.Count != 1)
        {
            parameter = -1;
        }

        return [.. types];

        void Add(ITypeSymbol? type)
        {
            if (type is null || type.TypeKind == TypeKind.Error)
            {
                return;
            }

            foreach (ITypeSymbol known in types)
            {
                if (SymbolEqualityComparer.Default.Equals(known, type))
                {
                    return;
                }
            }

            types.Add(type);
        }
    }

    /// <summary>What a lambda captures is assigned outside of it, too.</summary>
    private static bool IsOfBody(ILocalSymbol local, IMethodSymbol owner) => owner.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) || TypeRelations.Same(local.ContainingSymbol, owner);

    /// <summary>Whether values of the type may be of another one.</summary>
    public static bool IsOpen(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic || (type.TypeKind == TypeKind.Class && !type.IsSealed);
}
