using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Tasks that are made and not used.</summary>
internal static class DroppedTasks
{
    /// <summary>Whether nothing is done with the task, except to wrap it.</summary>
    public static bool IsDropped(IOperation task)
    {
        for (IOperation current = task; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IExpressionStatementOperation:
                    return true;
                case IConditionalAccessOperation access when ReferenceEquals(access.WhenNotNull, current):
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "Preserve" } wrapper when ReferenceEquals(wrapper.Instance, current):
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
