using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP2004: an observer waits for a task, or sleeps, on the publisher's thread.</summary>
internal static class BlockingRule
{
    public static void Check(OperationBlockAnalysisContext context, HandledMessage handled)
    {
        // A program that starts or stops has nothing else to do.
        if (EventNames.IsLifecycle(handled.Type.Name))
        {
            return;
        }

        List<IOperation> all = [.. context.OperationBlocks.SelectMany(static block => OutsideOfLambdas(block))];
        foreach (IOperation operation in all)
        {
            if (WaitedFor(operation, out bool isTask) && !(isTask && IsKnownToBeDone(operation, all)))
            {
                context.ReportDiagnostic(Diagnostic.Create(CostRules.BlockingObserver, operation.Syntax.GetLocation(), Text(operation), Names.Of(handled.Type)));
            }
        }
    }

    /// <summary>When and where a lambda runs is not known here.</summary>
    private static IEnumerable<IOperation> OutsideOfLambdas(IOperation root)
    {
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            IOperation current = pending.Pop();
            if (!Places.IsFunction(current))
            {
                yield return current;
                foreach (IOperation child in current.ChildOperations)
                {
                    pending.Push(child);
                }
            }
        }
    }

    private static bool WaitedFor(IOperation operation, out bool isTask)
    {
        isTask = true;
        switch (operation)
        {
            case IPropertyReferenceOperation { Property.Name: "Result" } property:
                return IsTask(property.Property.ContainingType);
            case IInvocationOperation call:
                (string name, INamedTypeSymbol type) = (call.TargetMethod.Name, call.TargetMethod.ContainingType);
                switch (name)
                {
                    case "Wait" or "WaitAll" or "WaitAny" when IsTask(type):
                        // A wait of no time asks whether it is done.
                        return !call.Arguments.Any(static argument => argument.Value.ConstantValue is { HasValue: true, Value: 0 });
                    case "GetResult" when type.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices":
                        return type.Name.EndsWith("Awaiter", System.StringComparison.Ordinal) && type.Name != "YieldAwaiter";
                    case "Sleep" when type.ToDisplayString() == "System.Threading.Thread":
                        isTask = false;
                        return call.Arguments[0].Value.ConstantValue is not { HasValue: true, Value: 0 or 1 };
                    case "Wait" when type.ToDisplayString() is "System.Threading.ManualResetEventSlim" or "System.Threading.CountdownEvent" && call.Arguments.IsEmpty:
                        isTask = false;
                        return true;
                    case "WaitOne" when type.ToDisplayString() is "System.Threading.WaitHandle" && call.Arguments.IsEmpty && call.Instance?.Type?.Name is not "Mutex":
                        isTask = false;
                        return true;
                }

                return false;
            default:
                return false;
        }
    }

    private static bool IsTask(INamedTypeSymbol type) => type.Name is "Task" or "ValueTask" && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>It was awaited before, alone or in a <c>WhenAll</c>, or the code asks whether it is complete.</summary>
    private static bool IsKnownToBeDone(IOperation wait, List<IOperation> all)
    {
        string? task = TaskOf(wait);
        return task is not null && all.Any(operation => operation switch
        {
            IAwaitOperation awaited => awaited.Syntax.SpanStart < wait.Syntax.SpanStart && Mentions(awaited, task),
            IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "Status", Instance: { } instance } => instance.Syntax.ToString() == task,
            _ => false,
        });
    }

    private static bool Mentions(IAwaitOperation awaited, string task) =>
        awaited.Operation.DescendantsAndSelf().Any(operation => Subjects.IsPath(operation) && operation.Syntax.ToString() == task);

    /// <summary>The variable that holds the task; null if there is none.</summary>
    private static string? TaskOf(IOperation wait)
    {
        IOperation? current = wait switch
        {
            IPropertyReferenceOperation property => property.Instance,
            IInvocationOperation call => call.Instance,
            _ => null,
        };
        while (current is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait" or "AsTask" } inner)
        {
            current = inner.Instance;
        }

        return Subjects.IsPath(current) ? current!.Syntax.ToString() : null;
    }

    private static string Text(IOperation operation)
    {
        string text = operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { Expression: Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax member } ? member.Name + "()" : "." + (operation as IPropertyReferenceOperation)?.Property.Name;
        return text.TrimStart('.');
    }
}
