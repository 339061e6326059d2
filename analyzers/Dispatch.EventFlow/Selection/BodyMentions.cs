using System;
using System.Collections.Generic;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Selection;

/// <summary>Where a body mentions the names that are asked for, and on what.</summary>
internal sealed class BodyMentions
{
    private readonly Dictionary<string, List<SyntaxNode>> _places = new(StringComparer.Ordinal);
    private readonly TypeNames _names;
    private readonly StaticTypes _types;

    public BodyMentions(SyntaxNode body, INamedTypeSymbol type, IMethodSymbol? owner, TypeNames names, bool hasStaticUsings)
    {
        var locals = new BodyLocals();
        foreach (SyntaxNode node in body.DescendantNodesAndSelf())
        {
            locals.Look(node, body);
            if (NameOf(node) is { } name)
            {
                if (!_places.TryGetValue(name, out List<SyntaxNode>? places))
                {
                    _places.Add(name, places = []);
                }

                places.Add(node);
            }
        }

        _names = names;
        _types = new StaticTypes(names, type, owner, locals, hasStaticUsings);
    }

    public IEnumerable<Mention> Of(string name)
    {
        foreach (SyntaxNode place in _places.TryGetValue(name, out List<SyntaxNode>? places) ? places : [])
        {
            Mention mention = MentionAt(place);
            yield return CallOf(place) is { } call ? mention with { Arguments = call.ArgumentList.Arguments.Count } : mention;
        }
    }

    /// <summary>Whether one of the places may create an object of the type, or call its constructor from another.</summary>
    public bool MayCreate(string name, INamedTypeSymbol created)
    {
        foreach (SyntaxNode place in _places.TryGetValue(name, out List<SyntaxNode>? places) ? places : [])
        {
            switch (place)
            {
                case ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } } when !_names.IsAlias(type):
                    if (TypeNames.SimpleName(type) == created.Name)
                    {
                        return true;
                    }

                    break;
                case ConstructorInitializerSyntax { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword }:
                    if (TypeRelations.Same(_types.Self.OriginalDefinition, created.OriginalDefinition))
                    {
                        return true;
                    }

                    break;
                case ConstructorInitializerSyntax:
                    if (TypeRelations.Same(_types.Self.BaseType?.OriginalDefinition, created.OriginalDefinition))
                    {
                        return true;
                    }

                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax => BodyFinder.AnyConstructor,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => BodyFinder.Indexer,
        CommonForEachStatementSyntax => BodyFinder.ForEach,
        TupleExpressionSyntax or ParenthesizedVariableDesignationSyntax or PositionalPatternClauseSyntax => BodyFinder.Deconstruct,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } => BodyFinder.CollectionInitializer,
        UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } => BodyFinder.Using,
        _ => null,
    };

    private static InvocationExpressionSyntax? CallOf(SyntaxNode place)
    {
        SyntaxNode called = place.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == place => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => place,
        };
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    private Mention MentionAt(SyntaxNode place)
    {
        switch (place)
        {
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name:
                return new Mention(_types.Of(access.Expression), access.Expression is ThisExpressionSyntax or BaseExpressionSyntax);
            case SimpleNameSyntax { Parent: MemberBindingExpressionSyntax binding }:
                return new Mention(_types.OfTarget(binding), false);
            case SimpleNameSyntax { Parent: NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax }:
                return new Mention(TypeGuess.Unknown, false);
            case SimpleNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment } when assignment.Left == place:
                return new Mention(_types.OfCreation(initializer.Parent), false);
            case SimpleNameSyntax:
                return new Mention(TypeGuess.Exactly(_types.Self), true);
            case ElementAccessExpressionSyntax access:
                return new Mention(_types.Of(access.Expression), access.Expression is ThisExpressionSyntax or BaseExpressionSyntax);
            case ElementBindingExpressionSyntax binding:
                return new Mention(_types.OfTarget(binding), false);
            case UsingStatementSyntax { Expression: { } resource }:
                return new Mention(_types.Of(resource), false);
            case UsingStatementSyntax { Declaration: { Variables.Count: 1 } declaration }:
                return new Mention(_types.Of(declaration.Variables[0]), false);
            case LocalDeclarationStatementSyntax { Declaration: { Variables.Count: 1 } declaration }:
                return new Mention(_types.Of(declaration.Variables[0]), false);
            default:
                return new Mention(TypeGuess.Unknown, false);
        }
    }
}
