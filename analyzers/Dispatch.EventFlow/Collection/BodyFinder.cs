using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>Finds the bodies of a file without binding anything.</summary>
internal static class BodyFinder
{
    /// <summary>What a creation without a type name, and a call of another constructor, mention.</summary>
    public const string AnyConstructor = "new()";

    public const string Indexer = "[]";
    public const string Operator = "operator";
    public const string Using = "using";
    public const string ForEach = "foreach";
    public const string Deconstruct = "Deconstruct";

    /// <summary>What <c>new X { y }</c> mentions.</summary>
    public const string CollectionInitializer = "{}";

    public static List<Body> Find(SyntaxNode root, NameScanner scanner, HashSet<string> clrEvents, CancellationToken cancellationToken)
    {
        var found = new List<Body>();
        var text = new MentionReader(root, scanner, AliasesOf(root), cancellationToken);
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is not (StatementSyntax or ExpressionSyntax or AttributeListSyntax or ParameterListSyntax or BaseListSyntax)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[]? names = node switch
            {
                MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null } => NamesOfMember(((MethodDeclarationSyntax)node).Identifier.ValueText),
                ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText, AnyConstructor],
                OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => [Operator],
                DestructorDeclarationSyntax => [],
                AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } => NamesOfMember(NameOfAccessor((AccessorDeclarationSyntax)node)),
                ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => NamesOfMember(property.Identifier.ValueText),
                ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax } => [Indexer],
                BaseListSyntax { Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } => [((TypeDeclarationSyntax)node.Parent!).Identifier.ValueText, AnyConstructor],
                EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } => NamesOfInitializer(node),
                _ => null,
            };
            if (names is not null)
            {
                found.Add(new Body(node, names, node is BaseListSyntax bases ? text.OfBase(bases) : text.Of(node)));
            }
            else if (node is EventFieldDeclarationSyntax clrEvent)
            {
                lock (clrEvents)
                {
                    foreach (VariableDeclaratorSyntax variable in clrEvent.Declaration.Variables)
                    {
                        clrEvents.Add(variable.Identifier.ValueText);
                    }
                }
            }
        }

        if (root is CompilationUnitSyntax unit && HasStatements(unit))
        {
            var mentions = new HashSet<string>(StringComparer.Ordinal);
            foreach (MemberDeclarationSyntax member in unit.Members)
            {
                if (member is GlobalStatementSyntax)
                {
                    mentions.UnionWith(text.Of(member));
                }
            }

            found.Add(new Body(unit, [], [.. mentions]));
        }

        return found;
    }

    private static bool HasStatements(CompilationUnitSyntax unit)
    {
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member is GlobalStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An index from the end and a range run what has one of these names.</summary>
    public static bool IsImplicitIndexer(string name) => name is "Slice" or "Length" or "Count";

    private static string[] NamesOfMember(string name) => IsImplicitIndexer(name) ? [name, Indexer] : [name];

    private static string NameOfAccessor(AccessorDeclarationSyntax accessor) => accessor.Parent?.Parent switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax clrEvent => clrEvent.Identifier.ValueText,
        _ => Indexer,
    };

    private static string[] NamesOfInitializer(SyntaxNode node)
    {
        for (SyntaxNode? current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is TypeDeclarationSyntax type)
            {
                return [type.Identifier.ValueText, AnyConstructor];
            }
        }

        return [];
    }

    /// <summary>What names of a file stand for; null if it has none of its own.</summary>
    public static Dictionary<string, string>? AliasesOf(SyntaxNode root)
    {
        Dictionary<string, string>? aliases = null;
        foreach (UsingDirectiveSyntax directive in root is CompilationUnitSyntax unit ? unit.Usings : [])
        {
            if (directive is { Alias.Name.Identifier.ValueText: { } alias, NamespaceOrType: NameSyntax target })
            {
                (aliases ??= new Dictionary<string, string>(StringComparer.Ordinal))[alias] = target switch
                {
                    QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
                    SimpleNameSyntax simple => simple.Identifier.ValueText,
                    _ => alias,
                };
            }
        }

        return aliases;
    }
}
