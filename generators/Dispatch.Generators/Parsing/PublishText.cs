using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Whether an observer may publish, by its text alone: nothing is bound, and an unchanged declaration is not read again.</summary>
internal static class PublishText
{
    private static readonly ConditionalWeakTable<SyntaxNode, object> s_known = new();
    private static readonly object s_yes = new();
    private static readonly object s_no = new();

    public static bool IsIn(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (IsIn(reference.GetSyntax(cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsIn(SyntaxNode declaration) => s_known.GetValue(declaration, static declaration => Search(declaration)) == s_yes;

    private static object Search(SyntaxNode declaration)
    {
        string text = declaration.ToString();
        return text.IndexOf("Publish(", StringComparison.Ordinal) >= 0
            || text.IndexOf("Publish<", StringComparison.Ordinal) >= 0
            || text.IndexOf("PublishAsync", StringComparison.Ordinal) >= 0 ? s_yes : s_no;
    }
}
