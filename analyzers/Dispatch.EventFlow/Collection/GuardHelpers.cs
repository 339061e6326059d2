using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>
/// A flag that is asked for in one method and set or reset in others of the same type: <c>Enter()</c> and <c>Leave()</c>, or the
/// method that does the work. By syntax alone, in all files of the type: its members have one meaning of a field's name.
/// </summary>
internal static class GuardHelpers
{
    /// <summary>The reset that a failure leaves out; null if there is none, or it is safe.</summary>
    /// <param name="condition">Where the flag is asked for.</param>
    /// <param name="field">The name of the flag.</param>
    /// <param name="declaring">The type that has the flag.</param>
    public static SyntaxNode? FindUnsafe(SyntaxNode condition, string field, INamedTypeSymbol? declaring)
    {
        if (condition.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } asking)
        {
            return null;
        }

        var resetting = new HashSet<string>();
        foreach (MemberDeclarationSyntax member in MembersOf(condition, declaring))
        {
            bool isTaken = false;
            foreach (AssignmentExpressionSyntax assignment in AssignmentsTo(field, member))
            {
                if (!IsFree(assignment.Right))
                {
                    isTaken = true;
                }
                else if (isTaken)
                {
                    return IsInFinally(assignment) ? null : assignment;
                }
                else if (member is MethodDeclarationSyntax method && member != asking)
                {
                    resetting.Add(method.Identifier.ValueText);
                }
            }
        }

        InvocationExpressionSyntax? release = asking.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.SpanStart > condition.Span.End && NameOf(call.Expression) is { } name && resetting.Contains(name));
        return release is null || IsInFinally(release) ? null : release;
    }

    /// <summary>The flag that a method of the same type asks for and sets, such as the <c>Enter</c> of <c>if (!Enter()) return;</c>.</summary>
    public static string? FieldOf(InvocationExpressionSyntax call, INamedTypeSymbol? declaring)
    {
        string? name = NameOf(call.Expression);
        List<string> taken =
        [
            .. MembersOf(call, declaring).OfType<MethodDeclarationSyntax>()
                .Where(method => method.Identifier.ValueText == name)
                .SelectMany(static method => method.DescendantNodes().OfType<AssignmentExpressionSyntax>())
                .Where(static assignment => assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression))
                .Select(static assignment => NameOf(assignment.Left) is { } flag && IsAskedFor(flag, assignment) ? flag : null).OfType<string>().Distinct(),
        ];
        return taken.Count == 1 ? taken[0] : null;
    }

    /// <summary>The members of the type that is written around the node, and of all other parts and files of the declaring type.</summary>
    private static IEnumerable<MemberDeclarationSyntax> MembersOf(SyntaxNode node, INamedTypeSymbol? declaring)
    {
        TypeDeclarationSyntax? around = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        IEnumerable<TypeDeclarationSyntax> others = (declaring?.OriginalDefinition.DeclaringSyntaxReferences ?? []).Select(static reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>();
        return others.Prepend(around).OfType<TypeDeclarationSyntax>().Distinct().SelectMany(static type => type.Members);
    }

    private static IEnumerable<AssignmentExpressionSyntax> AssignmentsTo(string field, SyntaxNode member) =>
        member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && NameOf(assignment.Left) == field);

    private static bool IsAskedFor(string flag, AssignmentExpressionSyntax assignment) =>
        assignment.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.DescendantNodes().OfType<IfStatementSyntax>()
            .Any(choice => choice.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == flag));

    private static bool IsFree(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.FalseLiteralExpression or SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression
        || value is LiteralExpressionSyntax { Token.Value: 0 or "" } or DefaultExpressionSyntax;

    private static bool IsInFinally(SyntaxNode node) => node.FirstAncestorOrSelf<FinallyClauseSyntax>() is not null;

    /// <summary><c>name</c> or <c>this.name</c>.</summary>
    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
