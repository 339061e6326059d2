using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// Who observes an event, found by name first. What a file declares is remembered with its syntax tree, so that an edit
/// reads one file again and asks the compiler about those few that name the event.
/// </summary>
internal sealed class ObserverIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<KeyValuePair<string, TypeSyntax>>> s_declarations = new();

    private readonly Compilation _compilation;
    private readonly object _gate = new();
    private Dictionary<string, List<TypeSyntax>>? _byName;

    public ObserverIndex(Compilation compilation) => _compilation = compilation;

    /// <summary>How many observers of this compilation name exactly this event.</summary>
    public int Count(ITypeSymbol eventType, CancellationToken cancellationToken)
    {
        if (!ByName(cancellationToken).TryGetValue(eventType.Name, out List<TypeSyntax>? candidates))
        {
            return 0;
        }

        int count = 0;
        foreach (TypeSyntax candidate in candidates)
        {
            if (Is(candidate, eventType, cancellationToken))
            {
                count++;
            }
        }

        return count;
    }

    public bool IsObserved(ITypeSymbol eventType, CancellationToken cancellationToken) =>
        ByName(cancellationToken).TryGetValue(eventType.Name, out List<TypeSyntax>? candidates)
        && candidates.Any(candidate => Is(candidate, eventType, cancellationToken));

    /// <summary>The types that somebody observes and that fulfil the condition.</summary>
    public IEnumerable<ITypeSymbol> Observed(CancellationToken cancellationToken)
    {
        foreach (List<TypeSyntax> candidates in ByName(cancellationToken).Values)
        {
            foreach (TypeSyntax candidate in candidates)
            {
                if (TypeOf(candidate, cancellationToken) is { } type)
                {
                    yield return type;
                }
            }
        }
    }

    private bool Is(TypeSyntax candidate, ITypeSymbol eventType, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(TypeOf(candidate, cancellationToken), eventType);

#pragma warning disable RS1030 // The declaration is in another file than the one that is looked at.
    private ITypeSymbol? TypeOf(TypeSyntax candidate, CancellationToken cancellationToken) =>
        _compilation.GetSemanticModel(candidate.SyntaxTree).GetTypeInfo(candidate, cancellationToken).Type;
#pragma warning restore RS1030

    private Dictionary<string, List<TypeSyntax>> ByName(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _byName ??= Build(cancellationToken);
        }
    }

    private Dictionary<string, List<TypeSyntax>> Build(CancellationToken cancellationToken)
    {
        var byName = new Dictionary<string, List<TypeSyntax>>();
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            if (!s_declarations.TryGetValue(tree, out IReadOnlyList<KeyValuePair<string, TypeSyntax>>? declared))
            {
                declared = s_declarations.GetValue(tree, _ => Read(tree, cancellationToken));
            }

            foreach (KeyValuePair<string, TypeSyntax> pair in declared)
            {
                if (!byName.TryGetValue(pair.Key, out List<TypeSyntax>? all))
                {
                    byName.Add(pair.Key, all = []);
                }

                all.Add(pair.Value);
            }
        }

        return byName;
    }

    private static IReadOnlyList<KeyValuePair<string, TypeSyntax>> Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, TypeSyntax>>? found = null;
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is not MemberDeclarationSyntax member)
            {
                continue;
            }

            foreach (AttributeListSyntax list in member.AttributeLists)
            {
                foreach (AttributeSyntax attribute in list.Attributes)
                {
                    Add(attribute.Name, isAttribute: true);
                }
            }

            if (member is TypeDeclarationSyntax { BaseList.Types: var bases })
            {
                foreach (BaseTypeSyntax type in bases)
                {
                    Add(type.Type, isAttribute: false);
                }
            }
        }

        return found ?? (IReadOnlyList<KeyValuePair<string, TypeSyntax>>)[];

        // [Handles<Paid>], and INotificationHandler<Paid> or any other generic interface: the compiler tells them apart later.
        void Add(TypeSyntax name, bool isAttribute)
        {
            SimpleNameSyntax? last = name switch
            {
                QualifiedNameSyntax qualified => qualified.Right,
                AliasQualifiedNameSyntax alias => alias.Name,
                _ => name as SimpleNameSyntax,
            };
            if (last is GenericNameSyntax { TypeArgumentList.Arguments: { Count: >= 1 } arguments } generic
                && (!isAttribute || generic.Identifier.ValueText is "Handles" or "HandlesAttribute")
                && NameOf(arguments[0]) is { } simple)
            {
                (found ??= []).Add(new KeyValuePair<string, TypeSyntax>(simple, arguments[0]));
            }
        }
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };
}
