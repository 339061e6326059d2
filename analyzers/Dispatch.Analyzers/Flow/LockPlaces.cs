using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>Which lock is held where a call stands.</summary>
internal static class LockPlaces
{
    /// <summary>How the held lock reads in a message; null if none is known to be held.</summary>
    public static string? HeldAt(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null && !Places.IsFunction(parent); child = parent, parent = parent.Parent)
        {
            string? held = parent switch
            {
                ILockOperation statement when ReferenceEquals(statement.Body, child) => Text(statement.LockedValue),
                ITryOperation statement when ReferenceEquals(statement.Body, child) => Released(statement.Finally),
                IUsingOperation statement when ReferenceEquals(statement.Body, child) => Scope(statement.Resources),
                IBlockOperation block => Declared(block, child),
                _ => null,
            };
            if (held is not null)
            {
                return held;
            }
        }

        return null;
    }

    /// <summary>The lock that a <c>finally</c> releases.</summary>
    private static string? Released(IBlockOperation? final)
    {
        if (final is null)
        {
            return null;
        }

        foreach (IOperation statement in final.Operations)
        {
            IOperation? expression = (statement as IExpressionStatementOperation)?.Operation;
            IOperation? released = expression is IConditionalOperation ? null : expression is IInvocationOperation call ? ReleasedBy(call) : null;
            if (statement is IConditionalOperation { WhenTrue: IBlockOperation { Operations: { Length: 1 } inner } }
                && inner[0] is IExpressionStatementOperation { Operation: IInvocationOperation guarded })
            {
                // if (taken) Monitor.Exit(gate);
                released = ReleasedBy(guarded);
            }

            if (released is not null)
            {
                return Text(released);
            }
        }

        return null;
    }

    private static IOperation? ReleasedBy(IInvocationOperation call)
    {
        string type = call.TargetMethod.ContainingType.ToDisplayString();
        return (type, call.TargetMethod.Name) switch
        {
            ("System.Threading.Monitor", "Exit") when call.Arguments.Length > 0 => call.Arguments[0].Value,
            ("System.Threading.Lock", "Exit") => call.Instance,
            ("System.Threading.Mutex", "ReleaseMutex") => call.Instance,
            ("System.Threading.SpinLock", "Exit") => call.Instance,
            ("System.Threading.ReaderWriterLockSlim", "ExitWriteLock" or "ExitReadLock" or "ExitUpgradeableReadLock") => call.Instance,
            ("System.Threading.SemaphoreSlim", "Release") when IsMutex(call.Instance) => call.Instance,
            _ => null,
        };
    }

    /// <summary>A semaphore with one place is a lock; one with more is a throttle.</summary>
    private static bool IsMutex(IOperation? semaphore)
    {
        if (semaphore is not IFieldReferenceOperation { Field: { DeclaringSyntaxReferences.Length: 1 } field } || semaphore.SemanticModel is not { } model)
        {
            return false;
        }

        SyntaxReference reference = field.DeclaringSyntaxReferences[0];
        return reference.SyntaxTree == model.SyntaxTree
            && reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } value }
            && model.GetOperation(value) is IOperation created
            && FlowBus.Unconverted(created) is IObjectCreationOperation { Arguments: { IsEmpty: false } arguments }
            && arguments[0].Value.ConstantValue is { HasValue: true, Value: 1 };
    }

    private static string? Scope(IOperation resource) =>
        resource switch
        {
            IInvocationOperation call => Entered(call),
            IVariableDeclarationGroupOperation { Declarations: { Length: 1 } group } when group[0].Declarators is { Length: 1 } declarators
                && declarators[0].Initializer?.Value is { } value => FlowBus.Unconverted(value) is IInvocationOperation call ? Entered(call) : null,
            _ => null,
        };

    private static string? Declared(IBlockOperation block, IOperation until)
    {
        foreach (IOperation statement in block.Operations)
        {
            if (ReferenceEquals(statement, until))
            {
                return null;
            }

            if (statement is IUsingDeclarationOperation declaration && Scope(declaration.DeclarationGroup) is { } held)
            {
                return held;
            }
        }

        return null;
    }

    private static string? Entered(IInvocationOperation call) =>
        call.TargetMethod.Name == "EnterScope" && call.TargetMethod.ContainingType.ToDisplayString() == "System.Threading.Lock" && call.Instance is { } gate ? Text(gate) : null;

    private static string Text(IOperation value) => "the lock '" + FlowBus.Unconverted(value).Syntax + "'";
}
