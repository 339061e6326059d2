using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.EventFlow.Collection;

/// <summary>Which names the bodies of a file mention.</summary>
internal sealed class MentionReader(SyntaxNode root, NameScanner scanner, Dictionary<string, string>? aliases, CancellationToken cancellationToken)
{
    private SourceText? _text;

    public string[] Of(SyntaxNode node)
    {
        _text ??= root.SyntaxTree.GetText(cancellationToken);
        string[] names = scanner.Scan(_text, node.Span) ?? TokensOf(node);
        bool hasInitializer = node is ConstructorDeclarationSyntax { Initializer: not null };
        if (aliases is null && !hasInitializer)
        {
            return names;
        }

        var all = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (aliases is not null && aliases.TryGetValue(name, out string? real))
            {
                all.Add(real);
            }
        }

        if (hasInitializer)
        {
            all.Add(BodyFinder.AnyConstructor);
        }

        return [.. all];
    }

    /// <summary>The first name only: what follows it are interfaces and type arguments, which no constructor runs.</summary>
    public string[] OfBase(BaseListSyntax bases)
    {
        HashSet<string> mentions = new(bases.Types[0] is PrimaryConstructorBaseTypeSyntax { ArgumentList: var arguments } ? Of(arguments) : [], StringComparer.Ordinal);
        string? name = bases.Types[0].Type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };
        if (name is not null)
        {
            mentions.Add(aliases is not null && aliases.TryGetValue(name, out string? real) ? real : name);
        }

        return [.. mentions];
    }

    /// <summary>The same from the tokens, for text that spells a name with escapes.</summary>
    private static string[] TokensOf(SyntaxNode node)
    {
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken:
                    mentions.Add(token.ValueText);
                    break;
                case SyntaxKind.NewKeyword when token.Parent is ImplicitObjectCreationExpressionSyntax:
                case SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword when token.Parent is ConstructorInitializerSyntax:
                    mentions.Add(BodyFinder.AnyConstructor);
                    break;
                case SyntaxKind.OpenBracketToken when token.Parent is BracketedArgumentListSyntax:
                    mentions.Add(BodyFinder.Indexer);
                    break;
                case SyntaxKind.OpenBraceToken when token.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression }:
                    mentions.Add(BodyFinder.CollectionInitializer);
                    break;
                case SyntaxKind.ForEachKeyword:
                    mentions.Add(BodyFinder.ForEach);
                    break;
                case SyntaxKind.UsingKeyword:
                    mentions.Add(BodyFinder.Using);
                    break;
            }
        }

        return [.. mentions];
    }
}
