using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatch.CodeFixes;

/// <summary>Adds the handler that a class-level attribute asks for: DSP0001, synchronous or asynchronous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddHandlerMethodCodeFix))]
[Shared]
public sealed class AddHandlerMethodCodeFix : CodeFixProvider
{
    public const string SynchronousKey = "AddHandle";
    public const string AsynchronousKey = "AddHandleAsync";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0001HandlerMissing];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: TypeDeclarationSyntax declaration } attribute
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { IsGenericType: false } observer
            || (observer.IsAbstract && !observer.IsStatic)
            || DispatchTypes.TryCreate(model.Compilation) is not { } types
            || EventOf(observer, attribute, types, context.CancellationToken) is not { } eventType)
        {
            return;
        }

        Register("Handle", SynchronousKey, isAsync: false);
        Register("HandleAsync", AsynchronousKey, isAsync: true);

        void Register(string name, string key, bool isAsync)
        {
            if (observer.GetMembers(name).All(static member => member is IMethodSymbol))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add '{name}({eventType.Name})'",
                        cancellationToken => AddAsync(document, declaration, observer, eventType, isAsync, cancellationToken),
                        key),
                    context.Diagnostics);
            }
        }
    }

    private static ITypeSymbol? EventOf(INamedTypeSymbol observer, AttributeSyntax attribute, DispatchTypes types, CancellationToken cancellationToken)
    {
        foreach (AttributeData data in observer.GetAttributes())
        {
            if (data.ApplicationSyntaxReference?.GetSyntax(cancellationToken) == attribute)
            {
                return types.EventOf(data);
            }
        }

        return null;
    }

    private static async Task<Document> AddAsync(
        Document document, TypeDeclarationSyntax declaration, INamedTypeSymbol observer, ITypeSymbol eventType, bool isAsync, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        SyntaxGenerator generator = editor.Generator;
        var parameters = new List<SyntaxNode>
        {
            generator.ParameterDeclaration("e", generator.TypeExpression(eventType, addImport: true), refKind: !isAsync && eventType.IsValueType ? RefKind.In : RefKind.None),
        };
        SyntaxNode? returns = null;
        if (isAsync)
        {
            parameters.Add(generator.ParameterDeclaration("cancellationToken", Imports.Name(KnownTasks.CancellationToken)));
            returns = Imports.Name(KnownTasks.ValueTask);
        }

        // A method must not be more accessible than its parameter.
        SyntaxNode method = generator.MethodDeclaration(
            isAsync ? "HandleAsync" : "Handle",
            parameters,
            returnType: returns,
            accessibility: IsPublic(eventType) || !IsPublic(observer) ? Accessibility.Public : Accessibility.Internal,
            modifiers: observer.IsStatic ? DeclarationModifiers.Static : DeclarationModifiers.None,
            statements:
            [
                generator.ThrowStatement(generator.ObjectCreationExpression(Imports.Name("System.NotImplementedException"))),
            ]);
        editor.AddMember(declaration, method);
        return await LineEndings.KeepAsync(document, await Imports.AddAsync(editor.GetChangedDocument(), cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsPublic(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable))
            {
                return false;
            }
        }

        return type is not INamedTypeSymbol named || named.TypeArguments.All(IsPublic);
    }
}
