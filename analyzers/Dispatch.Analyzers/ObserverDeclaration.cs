using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers;

/// <summary>One <c>[Handles]</c> attribute.</summary>
/// <param name="Observer">The type that observes.</param>
/// <param name="Method">The method that carries the attribute; null if the type carries it.</param>
/// <param name="Event">The event.</param>
/// <param name="Attribute">The attribute itself.</param>
internal sealed record ObserverDeclaration(INamedTypeSymbol Observer, IMethodSymbol? Method, ITypeSymbol Event, AttributeData Attribute)
{
    /// <summary>Finds and checks the handler, exactly as the generator does.</summary>
    public HandlerMatch Match() => Method is null
        ? ObserverShape.FindHandler(Observer, Event, Observer.ContainingAssembly)
        : ObserverShape.CheckMarkedMethod(Method, Event, Observer.ContainingAssembly);

    /// <summary>The type that <c>Before</c> or <c>After</c> names.</summary>
    public INamedTypeSymbol? Named(string argument)
    {
        foreach (var pair in Attribute.NamedArguments)
        {
            if (pair.Key == argument && pair.Value.Kind == TypedConstantKind.Type)
            {
                return pair.Value.Value as INamedTypeSymbol;
            }
        }

        return null;
    }

    public AttributeSyntax? Syntax(CancellationToken cancellationToken) =>
        Attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    public Location Location(CancellationToken cancellationToken) =>
        Attribute.ApplicationSyntaxReference is { } reference
            ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
            : Names.LocationOf(Observer);

    /// <summary>The event between the angle brackets.</summary>
    public Location EventLocation(CancellationToken cancellationToken)
    {
        NameSyntax? name = Syntax(cancellationToken)?.Name;
        SimpleNameSyntax? simple = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            _ => name as SimpleNameSyntax,
        };
        return simple is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments }
            ? arguments[0].GetLocation()
            : Location(cancellationToken);
    }

    public Location NamedLocation(string argument, CancellationToken cancellationToken)
    {
        if (Syntax(cancellationToken)?.ArgumentList is { } list)
        {
            foreach (AttributeArgumentSyntax item in list.Arguments)
            {
                if (item.NameEquals?.Name.Identifier.ValueText == argument)
                {
                    return item.GetLocation();
                }
            }
        }

        return Location(cancellationToken);
    }
}
