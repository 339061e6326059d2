using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Dispatch.CodeFixes;

/// <summary>The statements among which a statement stands: those of a block, of a switch section or of a file.</summary>
internal sealed class StatementList
{
    private StatementList(SyntaxNode owner, IEnumerable<StatementSyntax> statements)
    {
        Owner = owner;
        Statements = [.. statements];
    }

    public SyntaxNode Owner { get; }

    public List<StatementSyntax> Statements { get; }

    /// <summary>Null for the only statement of an <c>if</c>, a loop or the like.</summary>
    public static StatementList? Around(StatementSyntax? statement) => statement?.Parent switch
    {
        BlockSyntax block => new StatementList(block, block.Statements),
        SwitchSectionSyntax section => new StatementList(section, section.Statements),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => new StatementList(unit, unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement)),
        _ => null,
    };

    /// <summary>The owner with other statements.</summary>
    public SyntaxNode With(IEnumerable<StatementSyntax> statements) => Owner switch
    {
        BlockSyntax block => block.WithStatements(SyntaxFactory.List(statements)),
        SwitchSectionSyntax section => section.WithStatements(SyntaxFactory.List(statements)),
        var unit => ((CompilationUnitSyntax)unit).WithMembers(SyntaxFactory.List(
            statements.Select(static statement => (MemberDeclarationSyntax)SyntaxFactory.GlobalStatement(statement))
                .Concat(((CompilationUnitSyntax)unit).Members.Where(static member => member is not GlobalStatementSyntax)))),
    };

    /// <summary>The comments around a statement that goes away, each on its own line.</summary>
    public static IEnumerable<SyntaxTrivia> CommentsOf(SyntaxNode node) => node.GetLeadingTrivia().Concat(node.GetTrailingTrivia())
        .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .SelectMany(static trivia => new[] { trivia.WithAdditionalAnnotations(Formatter.Annotation), SyntaxFactory.ElasticCarriageReturnLineFeed });
}
