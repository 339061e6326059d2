using Microsoft.CodeAnalysis;

namespace Dispatch.CodeFixes;

/// <summary>The types that asynchronous methods are written with.</summary>
internal static class KnownTasks
{
    public const string Task = "System.Threading.Tasks.Task";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string CancellationToken = "System.Threading.CancellationToken";

    /// <summary><c>Task</c> or <c>ValueTask</c>, with or without a result.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 or 1, ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };
}
