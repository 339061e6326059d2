using System.Collections.Generic;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Reading;

/// <summary>Binds the marked declarations of a compilation.</summary>
internal static class DeclarationReader
{
    public static Declarations Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var handlers = new List<HandlerModel>();
        var open = new List<OpenHandlerModel>();
        var dispatchers = new List<DispatcherModel>();
        var marks = new List<AttributeData>();
        HashSet<ISymbol>? seen = null;
        foreach ((SyntaxTree tree, IReadOnlyList<MemberDeclarationSyntax> nodes) in MarkedDeclarations.In(compilation, cancellationToken))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (MemberDeclarationSyntax node in nodes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ISymbol? target = model.GetDeclaredSymbol(node, cancellationToken);
                if (target is null || (node.Modifiers.Any(SyntaxKind.PartialKeyword) && !(seen ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(target)))
                {
                    continue;
                }

                Read(target, marks, handlers, open, dispatchers, cancellationToken);
            }
        }

        return new Declarations(
            handlers.ToEquatableArray(),
            open.ToEquatableArray(),
            dispatchers.ToEquatableArray(),
            ModuleReader.Read(compilation, cancellationToken),
            CompilationFactsReader.Read(compilation));
    }

    private static void Read(
        ISymbol target, List<AttributeData> marks, List<HandlerModel> handlers, List<OpenHandlerModel> open, List<DispatcherModel> dispatchers, CancellationToken cancellationToken)
    {
        marks.Clear();
        AttributeData? all = null;
        AttributeData? dispatcher = null;
        foreach (AttributeData attribute in target.GetAttributes())
        {
            if (attribute.AttributeClass is not { ContainingType: null } type || !AttributeReader.IsOurs(type))
            {
                continue;
            }

            switch (type.Name, type.Arity)
            {
                case ("HandlesAttribute", 1):
                    marks.Add(attribute);
                    break;
                case ("HandlesAllAttribute", 0):
                    all ??= attribute;
                    break;
                case ("DispatcherAttribute", 0):
                    dispatcher ??= attribute;
                    break;
            }
        }

        if (marks.Count > 0)
        {
            HandlerParser.Parse(target, marks, handlers, cancellationToken);
        }

        if (all is not null && OpenHandlerParser.Parse(target, all, cancellationToken) is { } handler)
        {
            open.Add(handler);
        }

        if (dispatcher is not null && target is INamedTypeSymbol { TypeKind: TypeKind.Class } named && DispatcherParser.Parse(named, dispatcher, cancellationToken) is { } read)
        {
            dispatchers.Add(read);
        }
    }
}
