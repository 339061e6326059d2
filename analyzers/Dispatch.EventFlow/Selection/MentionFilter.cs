using System;
using System.Collections.Generic;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Selection;

/// <summary>
/// Tells from declarations whether a body that mentions the name of a method can call it, so that code which merely shares a
/// name is not bound. In doubt it can.
/// </summary>
internal sealed class MentionFilter(ReaderContext context, TypeNames names, Usings usings, CallResolver resolver)
{
    private readonly Dictionary<Body, BodyMentions?> _mentions = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <param name="body">Code that mentions the name.</param>
    /// <param name="name">The name under which the target is called.</param>
    /// <param name="target">What the code would name: the method, or what it overrides or implements.</param>
    /// <param name="method">The method that leads to a publish.</param>
    public bool MayCall(Body body, string name, IMethodSymbol target, IMethodSymbol method)
    {
        if (name == BodyFinder.Operator || target.ContainingType is not { CanBeReferencedByName: true } declaring || MentionsOf(body) is not { } mentions)
        {
            return true;
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            return mentions.MayCreate(name, declaring);
        }

        foreach (Mention mention in mentions.Of(name))
        {
            if (MayCall(mention, target, declaring, method))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayCall(Mention mention, IMethodSymbol target, INamedTypeSymbol declaring, IMethodSymbol method)
    {
        TypeGuess receiver = mention.Receiver;
        if (mention.Arguments >= 0 && target.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && !Members.Takes(target, mention.Arguments))
        {
            return false;
        }

        if (receiver.IsUnknown || (receiver.MayBeOther && (target.IsExtensionMethod || !TypeRelations.Same(declaring.ContainingAssembly, context.Compilation.Assembly))))
        {
            return true;
        }

        foreach (ITypeSymbol type in receiver.Types)
        {
            for (ITypeSymbol? around = type; around is not null; around = mention.IsSelf ? around.ContainingType : null)
            {
                if (IsOf(around, target, declaring) && (mention.IsSelf || receiver.MayBeOther || MayRun(around, target, declaring, method)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOf(ITypeSymbol receiver, IMethodSymbol target, INamedTypeSymbol declaring)
    {
        if (receiver.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate or TypeKind.Array or TypeKind.Error))
        {
            return true;
        }

        if (TypeRelations.FindBase(receiver, declaring) is not null)
        {
            return true;
        }

        // As an extension, it is called on what its first parameter takes.
        return target.IsExtensionMethod && target.Parameters.Length > 0
            && (target.Parameters[0].Type is not INamedTypeSymbol named || named.SpecialType == SpecialType.System_Object || receiver.TypeKind is TypeKind.Array or TypeKind.Error || TypeRelations.FindBase(receiver, named.OriginalDefinition) is not null);
    }

    /// <summary>Whether a virtual call on the type is followed to the method.</summary>
    private bool MayRun(ITypeSymbol receiver, IMethodSymbol target, INamedTypeSymbol declaring, IMethodSymbol method)
    {
        bool isVirtual = target.IsVirtual || target.IsAbstract || target.IsOverride || declaring.TypeKind == TypeKind.Interface;
        if (!isVirtual || target.IsStatic || receiver is not INamedTypeSymbol named || TypeRelations.FindBase(receiver, declaring) is not { } constructed || IsAmbiguous(named, declaring))
        {
            return true;
        }

        foreach (ISymbol member in constructed.GetMembers(target.Name))
        {
            if (member is IMethodSymbol called && TypeRelations.Same(RunsIndex.Key(called), target))
            {
                List<ResolvedCall> resolved = resolver.Resolve(new CallFact(called, named, CallKind.Virtual, DeliveryMode.Sync, Breaker.None, Frame.Body, default), out bool isUnknown);
                return (!isUnknown || context.Options.IncludeUnknown) && resolved.Exists(one => TypeRelations.Same(RunsIndex.Key(one.Callee), method));
            }
        }

        return true;
    }

    private static bool IsAmbiguous(INamedTypeSymbol type, INamedTypeSymbol declaring)
    {
        int count = 0;
        foreach (INamedTypeSymbol implemented in declaring.TypeKind == TypeKind.Interface && declaring.IsGenericType ? type.AllInterfaces : [])
        {
            count += TypeRelations.Same(implemented.OriginalDefinition, declaring) ? 1 : 0;
        }

        return count > 1;
    }

    private BodyMentions? MentionsOf(Body body)
    {
        if (_mentions.TryGetValue(body, out BodyMentions? known))
        {
            return known;
        }

        BodyMentions? mentions = null;
        SyntaxTree tree = body.Node.SyntaxTree;
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
            _models.Add(tree, model = context.Compilation.GetSemanticModel(tree));
        }

        if (TypeAround(body.Node) is { } declaration && model.GetDeclaredSymbol(declaration) is { } type)
        {
            IMethodSymbol? owner = body.Node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax ? model.GetDeclaredSymbol(body.Node) as IMethodSymbol
                : body.Node is ArrowExpressionClauseSyntax { Parent: { } property } ? (model.GetDeclaredSymbol(property) as IPropertySymbol)?.GetMethod
                : null;
            mentions = new BodyMentions(body.Node, type, owner, names, usings.HaveStatics(tree));
        }

        _mentions.Add(body, mentions);
        return mentions;
    }

    private static TypeDeclarationSyntax? TypeAround(SyntaxNode node)
    {
        for (SyntaxNode? current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is TypeDeclarationSyntax type)
            {
                return type;
            }
        }

        return null;
    }
}
