using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Reads one body: its branches, publishes and calls. Walks with a stack of its own, never the thread's.</summary>
internal sealed partial class BodyReader
{
    private readonly ReaderContext _context;
    private readonly IMethodSymbol _owner;
    private readonly BodyScope _scope;
    private readonly ExitMap _exits;
    private readonly ConditionReader _conditions;
    private readonly FactReader _facts;
    private readonly Stack<(IOperation Operation, Frame Frame)> _pending = new();
    private readonly List<(IMethodSymbol Owner, IOperation Body)> _inner;
    private int _choices;

    public BodyReader(ReaderContext context, IMethodSymbol owner, IOperation body, List<(IMethodSymbol Owner, IOperation Body)> inner)
    {
        _context = context;
        _owner = owner;
        _inner = inner;
        _scope = new BodyScope(body);
        _exits = new ExitMap(body.Syntax);
        _conditions = new ConditionReader(_scope, owner, context.Breakers);
        _facts = new FactReader(context, owner, _scope);
    }

    /// <summary>Reads a method and the lambdas and local functions in it.</summary>
    public static void Read(ReaderContext context, IMethodSymbol owner, ImmutableArray<IOperation> blocks, List<MethodFacts> into, CancellationToken cancellationToken)
    {
        var inner = new List<(IMethodSymbol Owner, IOperation Body)>();
        foreach (IOperation block in blocks)
        {
            if (block is not IAttributeOperation)
            {
                inner.Add((owner, block));
            }
        }

        for (int index = 0; index < inner.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (IMethodSymbol method, IOperation body) = inner[index];
            if (new BodyReader(context, method, body, inner).ReadBody(body) is { } facts)
            {
                into.Add(facts);
            }
        }
    }

    private MethodFacts? ReadBody(IOperation body)
    {
        _pending.Push((body, Frame.Body));
        while (_pending.Count > 0)
        {
            (IOperation operation, Frame frame) = _pending.Pop();
            Visit(operation, frame);
        }

        return _facts.ToFacts();
    }

    private void Visit(IOperation operation, Frame frame)
    {
        switch (operation)
        {
            case IBlockOperation block:
                VisitBlock(block.Operations, frame);
                break;
            case IMethodBodyBaseOperation body:
                VisitChildren(body, frame);
                break;
            case IConditionalOperation conditional:
                VisitConditional(conditional, frame);
                break;
            case ISwitchOperation choice:
                VisitSwitch(choice, frame);
                break;
            case ISwitchExpressionOperation choice:
                VisitSwitchExpression(choice, frame);
                break;
            case ILoopOperation loop:
                VisitLoop(loop, frame);
                break;
            case ITryOperation tried:
                VisitTry(tried, frame);
                break;
            case ICatchClauseOperation:
                VisitChildren(operation, frame.Uncertain());
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary:
                _pending.Push((binary.RightOperand, frame.Branch(++_choices, 0, 0, _conditions.Read(binary.LeftOperand, binary.OperatorKind == BinaryOperatorKind.ConditionalOr) with { IsDecidedByCaller = false })));
                _pending.Push((binary.LeftOperand, frame));
                break;
            case IConditionalAccessOperation access:
                // An event that has a subscriber is not null.
                _pending.Push((access.WhenNotNull, Operations.Strip(access.Operation) is IEventReferenceOperation ? frame : frame.Uncertain()));
                _pending.Push((access.Operation, frame));
                break;
            case ICoalesceOperation coalesce:
                _pending.Push((coalesce.WhenNull, frame.Uncertain()));
                _pending.Push((coalesce.Value, frame));
                break;
            case ICoalesceAssignmentOperation coalesce:
                _pending.Push((coalesce.Value, frame.Uncertain()));
                _pending.Push((coalesce.Target, frame));
                break;
            case IPatternOperation:
                // A part of a pattern is tried only if what comes before has matched.
                _facts.Add(operation, frame.Uncertain());
                VisitChildren(operation, frame.Uncertain());
                break;
            case IAnonymousFunctionOperation lambda:
                _inner.Add((lambda.Symbol, lambda.Body));
                _facts.AddLambda(lambda, frame);
                break;
            case ILocalFunctionOperation local:
                if (local.Body is { } localBody)
                {
                    _inner.Add((local.Symbol, localBody));
                }

                break;
            default:
                _facts.Add(operation, frame);
                VisitChildren(operation, frame);
                break;
        }
    }

    private void VisitChildren(IOperation operation, Frame frame)
    {
        foreach (IOperation child in operation.ChildOperations.Reverse())
        {
            _pending.Push((child, frame));
        }
    }

    /// <summary>
    /// Where a catch ends a failure, whatever stands behind something that may throw may be left out. A publish that comes
    /// first is made, whatever its handlers do then.
    /// </summary>
    private void VisitTry(ITryOperation tried, Frame frame)
    {
        bool swallows = false;
        foreach (ICatchClauseOperation clause in tried.Catches)
        {
            swallows |= !AlwaysThrows(clause.Handler);
            _pending.Push((clause, frame));
        }

        if (tried.Finally is { } last)
        {
            _pending.Push((last, frame));
        }

        if (!swallows)
        {
            _pending.Push((tried.Body, frame));
            return;
        }

        ImmutableArray<IOperation> statements = tried.Body.Operations;
        Frame inside = frame.Uncertain();
        bool isFirst = statements.Length > 0 && _facts.IsPublish(statements[0]);
        if (isFirst)
        {
            _pending.Push((statements[0], frame));
        }

        VisitBlock(isFirst ? statements.RemoveAt(0) : statements, inside);
    }

    private static bool AlwaysThrows(IBlockOperation block) =>
        block.Operations.Length > 0 && block.Operations[block.Operations.Length - 1] is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }
        && !ExitMap.HasExitsButThrows(block.Syntax);

    /// <summary>After <c>if (x) return;</c> the rest of the block is the other branch.</summary>
    private void VisitBlock(ImmutableArray<IOperation> statements, Frame frame)
    {
        var frames = new Frame[statements.Length];
        Frame start = frame;
        for (int index = 0; index < statements.Length; index++)
        {
            if (statements[index] is ILabeledOperation)
            {
                // Whoever jumps here has not passed what stands before.
                frame = start.Uncertain();
            }

            frames[index] = frame;
            frame = After(statements[index], frame);
        }

        for (int index = statements.Length - 1; index >= 0; index--)
        {
            _pending.Push((statements[index], frames[index]));
        }
    }

    private Frame After(IOperation statement, Frame frame)
    {
        if (!_exits.MayLeave(statement.Syntax) || statement is IReturnOperation or IBranchOperation or IThrowOperation)
        {
            return frame;
        }

        if (statement is IConditionalOperation { Syntax: IfStatementSyntax syntax } conditional)
        {
            bool thenLeaves = ExitMap.NeverEnds(syntax.Statement);
            bool elseLeaves = ExitMap.NeverEnds(syntax.Else?.Statement);
            if (thenLeaves && (syntax.Else is null || !_exits.MayLeave(syntax.Else)))
            {
                return IsArgumentCheck(conditional) ? frame : frame.Branch(ChoiceOf(conditional), 1, 2, _conditions.Read(conditional.Condition, negated: true));
            }

            if (elseLeaves && !_exits.MayLeave(syntax.Statement))
            {
                return frame.Branch(ChoiceOf(conditional), 0, 2, _conditions.Read(conditional.Condition, negated: false));
            }
        }

        return frame.Uncertain();
    }

    private readonly Dictionary<IOperation, int> _choiceOf = [];

    private int ChoiceOf(IOperation decision)
    {
        if (!_choiceOf.TryGetValue(decision, out int choice))
        {
            _choiceOf.Add(decision, choice = ++_choices);
        }

        return choice;
    }

    /// <summary><c>if (x is null) throw ...;</c> refuses a caller's mistake and ends no cycle.</summary>
    private static bool IsArgumentCheck(IConditionalOperation conditional)
    {
        IOperation condition = Operations.Strip(conditional.Condition);
        bool isNullTest = condition switch
        {
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: { } value } } => Operations.IsNull(value),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } compare => Operations.IsNull(compare.RightOperand) || Operations.IsNull(compare.LeftOperand),
            _ => false,
        };
        IOperation? body = conditional.WhenTrue;
        while (body is IBlockOperation { Operations: { Length: 1 } only })
        {
            body = only[0];
        }

        return isNullTest && (body is IThrowOperation || body is IExpressionStatementOperation { Operation: IThrowOperation });
    }
}
