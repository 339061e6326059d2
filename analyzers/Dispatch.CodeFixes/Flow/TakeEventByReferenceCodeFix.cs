using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Dispatch.CodeFixes;

/// <summary>
/// A large event is taken with <c>in</c>: DSP2002. Not offered where the handler changes its copy, where a member that may
/// change it is called on it, or where another type or a delegate fixes the signature.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeEventByReferenceCodeFix))]
[Shared]
public sealed class TakeEventByReferenceCodeFix() : FlowCodeFixProvider("Take the event with 'in'", RuleIds.DSP2002LargeStructByValue)
{
    private protected override async Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (place.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type, Parent.Parent: BaseMethodDeclarationSyntax declaration } parameter
            || place.Model.GetDeclaredSymbol(parameter, cancellationToken) is not { ContainingSymbol: IMethodSymbol method } symbol
            || HasFixedSignature(method)
            || (!symbol.Type.IsReadOnly && declaration.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => MayChange(place.Model, access, symbol)))
            || await IsUsedAsDelegateAsync(method, place.Document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        ParameterSyntax changed = parameter
            .WithType(type.WithoutLeadingTrivia())
            .AddModifiers(SyntaxFactory.Token(type.GetLeadingTrivia(), SyntaxKind.InKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        return place.With(place.Root.ReplaceNode(parameter, changed));
    }

    private static bool HasFixedSignature(IMethodSymbol method) =>
        method.IsVirtual || method.IsOverride || method.IsAbstract || !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces.SelectMany(static contract => contract.GetMembers()).Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>On an <c>in</c> parameter such a member would be called on a copy, each time another one.</summary>
    private static bool MayChange(SemanticModel model, MemberAccessExpressionSyntax access, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access.Expression).Symbol, parameter)
        && model.GetSymbolInfo(access).Symbol switch
        {
            IMethodSymbol { IsStatic: false, IsExtensionMethod: false } called => !called.IsReadOnly,
            IPropertySymbol { GetMethod: { } getter } => !getter.IsReadOnly,
            _ => false,
        };

    /// <summary>Whether somebody passes the method on: a delegate that takes the event by value does not take it.</summary>
    private static async Task<bool> IsUsedAsDelegateAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                SyntaxNode? root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                SyntaxNode? name = root?.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                SyntaxNode? whole = name?.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name?.Parent is MemberBindingExpressionSyntax binding ? binding : name;
                if (whole?.Parent is not InvocationExpressionSyntax && whole?.FirstAncestorOrSelf<CrefSyntax>(ascendOutOfTrivia: false) is null && !IsNameOf(whole))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNameOf(SyntaxNode? node) => node?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };
}
