using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatch.CodeFixes;

/// <summary>The task types, as syntax that brings its <c>using</c> along.</summary>
internal static class KnownTasks
{
    public const string Task = "System.Threading.Tasks.Task";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string CancellationToken = "System.Threading.CancellationToken";

    public static TypeSyntax? Syntax(SyntaxGenerator generator, Compilation compilation, string metadataName) =>
        compilation.GetTypeByMetadataName(metadataName) is { } type ? (TypeSyntax)generator.TypeExpression(type, addImport: true) : null;

    /// <summary><c>Task</c> or <c>ValueTask</c>, with or without a result.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 or 1, ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };
}
