using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// Cycles that can be seen without a graph: an observer whose own body always publishes its own event, or one whose other
/// observer always publishes the first event in its own body.
/// </summary>
internal static class DirectCycles
{
    /// <summary>The cycle that the publish closes; null if there is none in plain sight.</summary>
    public static DirectCycle? Find(PublishCall call, IMethodSymbol method, FlowBus bus, CancellationToken cancellationToken)
    {
        if (call.Kind != PublishKind.Publish || call.IsCommand)
        {
            return null;
        }

        foreach (HandledMessage handled in bus.HandledBy(method))
        {
            if (handled is not { Kind: MessageKind.Event, Mode: DeliveryMode.Sync } || IsAccepted(method) || IsAccepted(handled.Type) || !IsCertain(call.Invocation))
            {
                continue;
            }

            if (Same(handled.Type, call.MessageType))
            {
                return new DirectCycle(handled.Type, method, null, null, []);
            }

            if (!IsAccepted(call.MessageType) && Back(call, handled.Type, bus, cancellationToken) is { } back)
            {
                return new DirectCycle(handled.Type, method, call.MessageType, back.Method, [back.Publish]);
            }
        }

        return null;
    }

    /// <summary>An observer of one event that always publishes the other one.</summary>
    private static (IMethodSymbol Method, Location Publish)? Back(PublishCall call, ITypeSymbol to, FlowBus bus, CancellationToken cancellationToken)
    {
        ITypeSymbol from = call.MessageType;
        foreach ((MemberDeclarationSyntax declaration, DeliveryMode mode) in bus.Index.Of(from, cancellationToken))
        {
            // Which observers of another project are called is for the graph to say.
            if (mode != DeliveryMode.Sync || !SourceProjects.AreOne(declaration.SyntaxTree, call.Invocation.Syntax.SyntaxTree))
            {
                continue;
            }

            IEnumerable<MethodDeclarationSyntax> methods = declaration is TypeDeclarationSyntax type ? bus.PartsOf(type, cancellationToken).SelectMany(static part => part.Members).OfType<MethodDeclarationSyntax>() : [.. new[] { declaration }.OfType<MethodDeclarationSyntax>()];
            foreach (MethodDeclarationSyntax syntax in methods)
            {
                // In plain sight: the event is named where it is published.
                if (!syntax.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == to.Name))
                {
                    continue;
                }

                SemanticModel model = bus.Model(syntax.SyntaxTree);
                if (model.GetDeclaredSymbol(syntax, cancellationToken) is IMethodSymbol method
                    && !IsAccepted(method)
                    && bus.HandledBy(method).Any(handled => handled is { Kind: MessageKind.Event, Mode: DeliveryMode.Sync } && Same(handled.Type, from))
                    && PublishOf(to, syntax, model, bus, cancellationToken) is { } publish)
                {
                    return (method, publish);
                }
            }
        }

        return null;
    }

    private static Location? PublishOf(ITypeSymbol to, MethodDeclarationSyntax syntax, SemanticModel model, FlowBus bus, CancellationToken cancellationToken)
    {
        foreach (InvocationExpressionSyntax invocation in syntax.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation
                && bus.TryPublish(operation) is { Kind: PublishKind.Publish, IsCommand: false } call
                && Same(call.MessageType, to)
                && IsCertain(operation))
            {
                return invocation.GetLocation();
            }
        }

        return null;
    }

    /// <summary>Every run of the method that ends gets there: no branch, loop or lambda around, no way out before.</summary>
    internal static bool IsCertain(IInvocationOperation call)
    {
        IOperation region = Places.RegionOf(call);
        if (region.Parent is not null)
        {
            return false;
        }

        int start = call.Syntax.SpanStart;
        return !region.DescendantsAndSelf().Any(operation => operation.Syntax.SpanStart < start && operation is IReturnOperation { IsImplicit: false, Kind: OperationKind.Return } or IThrowOperation or IBranchOperation { BranchKind: BranchKind.GoTo }
            && operation.Syntax.Span.End <= start);
    }

    private static bool IsAccepted(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is IMethodSymbol or INamedTypeSymbol; current = current.ContainingSymbol)
        {
            if (current.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "AllowCycleAttribute" or "BreaksAttribute", ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
