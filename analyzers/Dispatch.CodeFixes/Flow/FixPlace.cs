using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Dispatch.CodeFixes;

/// <summary>Where a diagnostic stands, with what fixes look at.</summary>
internal sealed record FixPlace(Document Document, SyntaxNode Root, SemanticModel Model, Diagnostic Diagnostic)
{
    public SyntaxNode Node => Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The call that is reported.</summary>
    public InvocationExpressionSyntax? Call => Node.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    /// <summary>The call at another location of the diagnostic.</summary>
    public InvocationExpressionSyntax? CallAt(Location location) =>
        location.SourceTree?.FilePath == Root.SyntaxTree.FilePath && Root.FullSpan.Contains(location.SourceSpan) ? Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() : null;

    /// <summary>The statement that consists of the call, awaited or not; null if the call is part of something else.</summary>
    public static StatementSyntax? StatementOf(InvocationExpressionSyntax? call) =>
        call?.Parent is ExpressionStatementSyntax statement ? statement : call?.Parent is AwaitExpressionSyntax { Parent: ExpressionStatementSyntax awaited } ? awaited : null;

    /// <summary>The argument that is the event: the first one that is not a token.</summary>
    public ArgumentSyntax? MessageOf(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.FirstOrDefault(argument =>
        Model.GetTypeInfo(argument.Expression).Type?.Name is not "CancellationToken");

    public Document With(SyntaxNode root) => Document.WithSyntaxRoot(root);

    public static T Formatted<T>(T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(Formatter.Annotation);
}
