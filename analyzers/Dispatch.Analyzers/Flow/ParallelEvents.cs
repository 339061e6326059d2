using System.Linq;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>Whether the observers of an event are started together. Asked only about events that there is something to say about.</summary>
internal static class ParallelEvents
{
    public static bool Contains(ITypeSymbol eventType, Compilation compilation, FlowBus bus, CancellationToken cancellationToken)
    {
        bool? byEvent = eventType is INamedTypeSymbol named ? ConcurrencyShape.Declared(named) : null;
        bool isUndone = false;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (TypeDeclarationSyntax type in tree.GetRoot(cancellationToken)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
            {
                if (type.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString().Contains("Parallel"))
                    && bus.Model(tree).GetDeclaredSymbol(type, cancellationToken) is { } symbol && !SymbolEqualityComparer.Default.Equals(symbol, eventType)
                    && DispatchTypes.TryCreate(compilation)?.IsDispatcher(symbol) == true
                    && (Declared(symbol, eventType) ?? byEvent ?? ConcurrencyShape.Declared(symbol)) is { } isParallel)
                {
                    if (isParallel)
                    {
                        return true;
                    }

                    isUndone = true;
                }
            }
        }

        return byEvent == true && !isUndone;
    }

    /// <summary>What the dispatcher says about this event alone.</summary>
    private static bool? Declared(ITypeSymbol dispatcher, ITypeSymbol eventType)
    {
        foreach (AttributeData attribute in dispatcher.GetAttributes())
        {
            if (ConcurrencyShape.IsParallel(attribute) && attribute.AttributeClass!.Arity == 1 && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass.TypeArguments[0], eventType))
            {
                return ConcurrencyShape.ValueOf(attribute);
            }
        }

        return null;
    }
}
