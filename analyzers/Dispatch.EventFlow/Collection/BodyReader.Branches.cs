using System;
using System.Collections.Generic;
using System.Linq;
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
        SwitchArm[] arms = [.. choice.Cases.Select(static section => ArmOf(section))];
        bool isExhaustive = Array.Exists(arms, static arm => arm.IsDefault);
        Reading[]? readings = ExitMap.HasJumpsBetweenCases(choice.Syntax) ? null : _conditions.ReadArms(choice.Value, arms);
        for (int index = choice.Cases.Length - 1; index >= 0; index--)
        {
            ISwitchCaseOperation section = choice.Cases[index];
            Frame arm = frame.Branch(id, index, isExhaustive ? choice.Cases.Length : 0, readings?[index] ?? Reading.Unknown);
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

    private static SwitchArm ArmOf(ISwitchCaseOperation section)
    {
        var patterns = new List<IPatternOperation?>();
        bool hasGuard = false;
        bool isDefault = false;
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            if (clause.CaseKind == CaseKind.Default)
            {
                isDefault = true;
            }
            else
            {
                patterns.Add((clause as IPatternCaseClauseOperation)?.Pattern);
                hasGuard |= clause is IPatternCaseClauseOperation { Guard: not null };
            }
        }

        return new SwitchArm(patterns, hasGuard && !isDefault, isDefault);
    }

    private void VisitSwitchExpression(ISwitchExpressionOperation choice, Frame frame)
    {
        int id = ChoiceOf(choice);
        Reading[] readings = _conditions.ReadArms(choice.Value, [.. choice.Arms.Select(static arm => ArmOf(arm))]);
        for (int index = choice.Arms.Length - 1; index >= 0; index--)
        {
            ISwitchExpressionArmOperation arm = choice.Arms[index];
            _pending.Push((arm.Value, frame.Branch(id, index, choice.Arms.Length, readings[index])));
            if (arm.Guard is { } guard)
            {
                _pending.Push((guard, frame.Uncertain()));
            }
        }

        _pending.Push((choice.Value, frame));
    }

    /// <summary>A discard under a condition is no default: what it leaves goes on to the next arm.</summary>
    private static SwitchArm ArmOf(ISwitchExpressionArmOperation arm) => new([arm.Pattern], arm.Guard is not null, arm is { Pattern: IDiscardPatternOperation, Guard: null });

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
