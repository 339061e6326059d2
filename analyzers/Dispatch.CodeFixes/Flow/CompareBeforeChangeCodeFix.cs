using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Dispatch.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatch.CodeFixes;

/// <summary>Returns before the assignment if nothing would change: DSP1106.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompareBeforeChangeCodeFix))]
[Shared]
public sealed class CompareBeforeChangeCodeFix() : FlowCodeFixProvider("Return if nothing changes", RuleIds.DSP1106UnconditionalChangeEvent)
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (!place.Diagnostic.Properties.TryGetValue(UnconditionalChangeRule.Target, out string? target)
            || !place.Diagnostic.Properties.TryGetValue(UnconditionalChangeRule.Value, out string? value)
            || FixPlace.StatementOf(place.Call) is not { Parent: BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } block }
            || block.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(candidate => candidate.Left.ToString() == target) is not { Parent: ExpressionStatementSyntax assignment } written
            || assignment.Parent != block
            || place.Model.GetTypeInfo(written.Left, cancellationToken).Type is not { } type)
        {
            return Task.FromResult<Document?>(null);
        }

        string condition = IsComparedByOperator(type)
            ? $"{target} == {value}"
            : $"global::System.Collections.Generic.EqualityComparer<{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>.Default.Equals({target}, {value})";
        StatementSyntax guard = SyntaxFactory.ParseStatement($"if ({condition})\n{{\n    return;\n}}\n")
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation, Simplifier.Annotation);
        return Task.FromResult<Document?>(place.With(place.Root.ReplaceNode(block, block.WithStatements(block.Statements.Insert(
            block.Statements.IndexOf(assignment),
            guard.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.ElasticCarriageReturnLineFeed))))));
    }

    private static bool IsComparedByOperator(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Decimal
            or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64);
}
