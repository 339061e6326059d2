using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers;

/// <summary>
/// Whether a private field is read, by its name alone: asked only for a field that keeps a subscription. Actions that begin and end with
/// each type would make the compiler keep account of every symbol of the project, for all analyzers together.
/// </summary>
internal static class FieldReads
{
    /// <summary>Whether nothing reads the field. A nested type could: a field beside one counts as read.</summary>
    /// <param name="field">What keeps the subscription.</param>
    /// <param name="assigned">Its mention that is assigned to and need not be looked at.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static bool NoneOf(IFieldSymbol field, SyntaxNode? assigned, CancellationToken cancellation)
    {
        if (field.DeclaredAccessibility != Accessibility.Private || !field.ContainingType.GetTypeMembers().IsEmpty)
        {
            return false;
        }

        foreach (SyntaxReference declaration in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == field.Name && Mention(name) is var mention
                    && mention != assigned && !IsOnlyAssigned(mention))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ExpressionSyntax Mention(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsOnlyAssigned(ExpressionSyntax mention) =>
        mention.Parent is AssignmentExpressionSyntax assignment
        && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Left == mention
        && assignment.Parent is ExpressionStatementSyntax
            or ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax and not MethodDeclarationSyntax or AccessorDeclarationSyntax or MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } };
}
