using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>What is assigned where in a body; computed once, and only if somebody asks.</summary>
internal sealed class BodyScope(IOperation root)
{
    private Dictionary<ISymbol, List<IOperation>>? _assigned;

    /// <summary>The values that a local, a field or a property gets in the body, in source order.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ISymbol symbol)
    {
        _assigned ??= Collect();
        return _assigned.TryGetValue(symbol.OriginalDefinition, out List<IOperation>? values) ? values : [];
    }

    /// <summary>A local or a parameter; what is done to a field is seen by name alone.</summary>
    private static ISymbol? VariableOf(IOperation operation) => Operations.TargetOf(operation) is ILocalSymbol or IParameterSymbol ? Operations.TargetOf(operation) : null;

    private Dictionary<ISymbol, List<IOperation>> Collect()
    {
        var found = new Dictionary<ISymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                    Add(declarator.Symbol, value);
                    if (declarator.Symbol.RefKind == RefKind.Ref && VariableOf(value) is { } aliased)
                    {
                        Add(aliased, value);
                    }

                    break;
                case ISimpleAssignmentOperation assignment when Operations.TargetOf(assignment.Target) is { } target:
                    Add(target, assignment.Value);
                    break;
                case ICompoundAssignmentOperation compound when Operations.TargetOf(compound.Target) is { } target:
                    Add(target, compound);
                    break;
                case ICoalesceAssignmentOperation coalesce when Operations.TargetOf(coalesce.Target) is { } target:
                    Add(target, coalesce.Value);
                    break;
                case IDeconstructionAssignmentOperation { Target: ITupleOperation targets } deconstruction:
                    AddParts(targets, Operations.Strip(deconstruction.Value));
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when VariableOf(argument.Value) is { } variable:
                    // Whoever gets it by reference may put anything there.
                    Add(variable, argument.Value);
                    break;
                case IIncrementOrDecrementOperation increment when Operations.TargetOf(increment.Target) is { } target:
                    Add(target, increment);
                    break;
            }

            foreach (IOperation child in operation.ChildOperations.Reverse())
            {
                pending.Push(child);
            }
        }

        return found;

        void AddParts(ITupleOperation targets, IOperation value)
        {
            var parts = new Stack<(IOperation Target, IOperation Value)>();
            parts.Push((targets, value));
            while (parts.Count > 0)
            {
                (IOperation part, IOperation from) = parts.Pop();
                if (part is ITupleOperation tuple)
                {
                    for (int index = tuple.Elements.Length - 1; index >= 0; index--)
                    {
                        // What a method takes apart is of the type of the variable, as far as is known.
                        parts.Push((tuple.Elements[index], from is ITupleOperation values && values.Elements.Length == tuple.Elements.Length ? Operations.Strip(values.Elements[index]) : tuple.Elements[index]));
                    }
                }
                else if (Operations.TargetOf(part) is { } target)
                {
                    Add(target, from);
                }
            }
        }

        void Add(ISymbol symbol, IOperation value)
        {
            if (!found.TryGetValue(symbol.OriginalDefinition, out List<IOperation>? values))
            {
                found.Add(symbol.OriginalDefinition, values = []);
            }

            values.Add(value);
        }
    }
}
