using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>The arms of conditions, switches and loops.</summary>
internal sealed partial class BodyReader
{
    private void VisitConditional(IConditionalOperation conditional, Frame frame)
    {
        bool? constant = Operations.ConstantFlag(conditional.Condition);
        int choice = ChoiceOf(conditional);
        if (conditional.WhenFalse is { } whenFalse && constant != true)
        {
            _pending.Push((whenFalse, constant is null ? frame.Branch(choice, 1, 2, _conditions.Read(conditional.Condition, negated: true)) : frame));
        }

        if (constant != false)
        {
            _pending.Push((conditional.WhenTrue, constant is null ? frame.Branch(choice, 0, 2, _conditions.Read(conditional.Condition, negated: false)) : frame));
        }

        _pending.Push((conditional.Condition, frame));
    }

    private void VisitSwitch(ISwitchOperation choice, Frame frame)
    {
        int id = ChoiceOf(choice);
        bool isExhaustive = false;
        bool jumps = ExitMap.HasJumpsBetweenCases(choice.Syntax);
        var all = ImmutableArray.CreateBuilder<ITypeSymbol>();
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                isExhaustive |= clause.CaseKind == CaseKind.Default;
                if (clause is IPatternCaseClauseOperation { Guard: null } pattern)
                {
                    ConditionReader.TryTypes(pattern.Pattern, all);
                }
            }
        }

        for (int index = choice.Cases.Length - 1; index >= 0; index--)
        {
            ISwitchCaseOperation section = choice.Cases[index];
            var patterns = new List<IPatternOperation?>();
            bool hasGuard = false;
            bool isDefault = false;
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                isDefault |= clause.CaseKind == CaseKind.Default;
                if (clause.CaseKind != CaseKind.Default)
                {
                    patterns.Add((clause as IPatternCaseClauseOperation)?.Pattern);
                    hasGuard |= clause is IPatternCaseClauseOperation { Guard: not null };
                }
            }

            Reading reading = jumps ? Reading.Unknown : _conditions.ReadArm(choice.Value, patterns, hasGuard, all.ToImmutable(), isDefault);
            Frame arm = frame.Branch(id, index, isExhaustive ? choice.Cases.Length : 0, reading);
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (clause is IPatternCaseClauseOperation { Guard: { } guard })
                {
                    _pending.Push((guard, frame.Uncertain()));
                }
            }

            VisitBlock(section.Body, arm);
        }

        _pending.Push((choice.Value, frame));
    }

    private void VisitSwitchExpression(ISwitchExpressionOperation choice, Frame frame)
    {
        int id = ChoiceOf(choice);
        var all = ImmutableArray.CreateBuilder<ITypeSymbol>();
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            if (arm.Guard is null)
            {
                ConditionReader.TryTypes(arm.Pattern, all);
            }
        }

        for (int index = choice.Arms.Length - 1; index >= 0; index--)
        {
            ISwitchExpressionArmOperation arm = choice.Arms[index];
            bool isDefault = arm.Pattern is IDiscardPatternOperation;
            Reading reading = _conditions.ReadArm(choice.Value, isDefault ? [] : [arm.Pattern], arm.Guard is not null, all.ToImmutable(), isDefault);
            _pending.Push((arm.Value, frame.Branch(id, index, choice.Arms.Length, reading)));
            if (arm.Guard is { } guard)
            {
                _pending.Push((guard, frame.Uncertain()));
            }
        }

        _pending.Push((choice.Value, frame));
    }

    private void VisitLoop(ILoopOperation loop, Frame frame)
    {
        bool runsOnce = loop switch
        {
            IWhileLoopOperation { ConditionIsTop: false } => true,
            IWhileLoopOperation { Condition: { } condition } => Operations.ConstantFlag(condition) == true,
            IForLoopOperation { Condition: null } => true,
            _ => false,
        };
        Frame body = frame.Loop(runsOnce, loop is IForEachLoopOperation loopOver ? Mutations.EnumeratedBy(loopOver) : null);
        if (!runsOnce && (loop as IWhileLoopOperation)?.Condition is { } test)
        {
            Reading reading = _conditions.Read(test, negated: false);
            body = frame.Branch(++_choices, 0, 0, reading with { IsDecidedByCaller = false }).Loop(false);
        }

        if (loop is IForEachLoopOperation elements)
        {
            AddEnumeration(elements, frame, body);
        }

        foreach (IOperation child in loop.ChildOperations.Reverse())
        {
            bool isHead = child switch
            {
                _ when loop is IForEachLoopOperation each => ReferenceEquals(child, each.Collection),
                _ when loop is IForLoopOperation { Before: var before } => before.Contains(child),
                _ => false,
            };
            _pending.Push((child, isHead ? frame : body));
        }
    }

    private void AddEnumeration(IForEachLoopOperation loop, Frame frame, Frame body)
    {
        _facts.AddImplicit(ImplicitCalls.OfElements(loop), body, loop.Syntax);
        if (ImplicitCalls.EnumeratorOf(loop, _context) is { } enumerator)
        {
            _facts.AddImplicit([enumerator.GetEnumeratorMethod, enumerator.DisposeMethod], frame, loop.Collection.Syntax);
            _facts.AddImplicit([enumerator.MoveNextMethod], frame.Loop(runsOnce: true), loop.Collection.Syntax);
            _facts.AddImplicit([enumerator.CurrentProperty?.GetMethod], body, loop.Collection.Syntax);
        }
    }
}
