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
                    break;
                case ISimpleAssignmentOperation assignment when Operations.TargetOf(assignment.Target) is { } target:
                    Add(target, assignment.Value);
                    break;
                case ICompoundAssignmentOperation compound when Operations.TargetOf(compound.Target) is { } target:
                    Add(target, compound);
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
