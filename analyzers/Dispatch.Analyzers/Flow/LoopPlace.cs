using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Analyzers.Flow;

/// <summary>A loop over elements around a call: <c>foreach</c>, <c>for</c>, or a lambda that a library calls for each element.</summary>
/// <param name="Body">The part that is repeated.</param>
/// <param name="Elements">The loop variables, or the parameters of the lambda.</param>
internal readonly record struct LoopPlace(IOperation Body, ImmutableArray<ISymbol> Elements)
{
    /// <summary>
    /// The nearest loop over elements. A <c>while</c> and an <c>await foreach</c> are pumps: they have one element at a
    /// time and do not know how many will come, so there is no batch to publish.
    /// </summary>
    public static LoopPlace? Around(IOperation operation, int constantLimit)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IForEachLoopOperation { IsAsynchronous: true } or IWhileLoopOperation when ReferenceEquals(((ILoopOperation)parent).Body, child):
                    return null;
                case IForEachLoopOperation loop when ReferenceEquals(loop.Body, child):
                    return new LoopPlace(loop.Body, ImmutableArray<ISymbol>.CastUp(loop.Locals));
                case IForLoopOperation loop when ReferenceEquals(loop.Body, child):
                    return loop.Condition is null || IsShort(loop, constantLimit) ? null : new LoopPlace(loop.Body, ImmutableArray<ISymbol>.CastUp(loop.Locals));
                case IAnonymousFunctionOperation lambda:
                    return IsCalledForEach(lambda) ? new LoopPlace(lambda.Body, ImmutableArray<ISymbol>.CastUp(lambda.Symbol.Parameters)) : null;
                case ILocalFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the value differs from turn to turn.</summary>
    public bool Varies(IOperation value)
    {
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            ISymbol? symbol = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (symbol is not null && (Elements.Contains(symbol, SymbolEqualityComparer.Default) || IsDeclaredInside(symbol)))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsElement(IOperation value) => value switch
    {
        ILocalReferenceOperation local => Elements.Contains(local.Local, SymbolEqualityComparer.Default),
        IParameterReferenceOperation parameter => Elements.Contains(parameter.Parameter, SymbolEqualityComparer.Default),
        _ => false,
    };

    private bool IsDeclaredInside(ISymbol symbol)
    {
        TextSpan body = Body.Syntax.Span;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == Body.Syntax.SyntaxTree && body.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShort(IForLoopOperation loop, int limit) =>
        loop.Condition is IBinaryOperation condition && condition.RightOperand.ConstantValue is { HasValue: true, Value: int bound } && bound <= limit;

    private static bool IsCalledForEach(IAnonymousFunctionOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation call }
            && (call.TargetMethod.ContainingType.OriginalDefinition.ToDisplayString(), call.TargetMethod.Name) is
                ("System.Collections.Generic.List<T>", "ForEach")
                or ("System.Array", "ForEach")
                or ("System.Threading.Tasks.Parallel", "ForEach" or "For" or "ForEachAsync" or "ForAsync")
                or ("System.Linq.Enumerable" or "System.Linq.ParallelEnumerable", "Select" or "ForAll");
    }
}
