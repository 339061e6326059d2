using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers;

/// <summary>One <c>[Filter]</c> attribute.</summary>
/// <param name="Marked">The dispatcher, event, observer or method.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Event">The event that a dispatcher names; null: none is named.</param>
/// <param name="Attribute">The attribute itself.</param>
internal sealed record FilterDeclaration(ISymbol Marked, ITypeSymbol Filter, ITypeSymbol? Event, AttributeData Attribute)
{
    /// <summary>Every <c>[Filter]</c> of a type and of its methods, in source order.</summary>
    public static ImmutableArray<FilterDeclaration> Of(INamedTypeSymbol type)
    {
        ImmutableArray<FilterDeclaration>.Builder? found = null;
        Collect(type, ref found);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                Collect(method, ref found);
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<FilterDeclaration>.Empty;
    }

    /// <summary>The interfaces for events or for requests that the filter implements.</summary>
    public List<FilterContract> Contracts() => Filter is INamedTypeSymbol named ? FilterShape.ContractsOf(named) : [];

    public Location Location(CancellationToken cancellationToken)
    {
        if (Attribute.ApplicationSyntaxReference is not { } reference)
        {
            return Names.LocationOf(Marked);
        }

        return reference.GetSyntax(cancellationToken) is AttributeSyntax syntax
            ? syntax.GetLocation()
            : Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span);
    }

    private static void Collect(ISymbol marked, ref ImmutableArray<FilterDeclaration>.Builder? found)
    {
        foreach (AttributeData attribute in marked.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    Name: "FilterAttribute", Arity: 1 or 2, ContainingType: null,
                    ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true }
                } named)
            {
                (found ??= ImmutableArray.CreateBuilder<FilterDeclaration>()).Add(new FilterDeclaration(
                    marked, named.TypeArguments[named.Arity - 1], named.Arity == 2 ? named.TypeArguments[0] : null, attribute));
            }
        }
    }
}
