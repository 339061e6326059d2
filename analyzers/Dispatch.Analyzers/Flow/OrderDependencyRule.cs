using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP1304: one observer sets a member of the event, another one reads it, and no order is declared.</summary>
internal static class OrderDependencyRule
{
    public static void Check(OperationBlockAnalysisContext context, IMethodSymbol method, HandledMessage handled, FlowBus bus)
    {
        // Each observer of a struct that it takes by value has a copy of its own.
        if (handled.Type.IsValueType || DeclaresOrder(method))
        {
            return;
        }

        foreach (IOperation operation in context.OperationBlocks.SelectMany(static block => block.DescendantsAndSelf()))
        {
            if (operation is IAssignmentOperation { Target: IMemberReferenceOperation { Instance: IParameterReferenceOperation { Parameter.Ordinal: 0 }, Member: { } member } target }
                && Reader(method, handled.Type, member, bus, context.CancellationToken) is { } reader)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    SemanticsRules.HandlerOrderDependency,
                    target.Syntax.GetLocation(),
                    handled.Mode == DeliveryMode.Queued || reader.Mode == DeliveryMode.Queued || IsOvertaken(method, handled, context, bus) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                    additionalLocations: [reader.Location],
                    properties: null,
                    messageArgs: [Names.Of(method.ContainingType), member.Name, reader.Name]));
                return;
            }
        }
    }

    /// <summary>Whether others are started while it waits.</summary>
    private static bool IsOvertaken(IMethodSymbol method, HandledMessage handled, OperationBlockAnalysisContext context, FlowBus bus) =>
        !method.ReturnsVoid && handled.Bus == "Dispatch" && ParallelEvents.Contains(handled.Type, context.Compilation, bus, context.CancellationToken);

    private static (string Name, Location Location, DeliveryMode Mode)? Reader(IMethodSymbol writer, ITypeSymbol eventType, ISymbol member, FlowBus bus, CancellationToken cancellationToken)
    {
        foreach ((MemberDeclarationSyntax declaration, DeliveryMode mode) in bus.Index.Of(eventType, cancellationToken))
        {
            // Half-typed code has methods outside of types.
            if ((declaration as TypeDeclarationSyntax ?? declaration.Parent as TypeDeclarationSyntax) is not { } type)
            {
                continue;
            }

            IReadOnlyList<TypeDeclarationSyntax> parts = bus.PartsOf(type, cancellationToken);
            if (writer.ContainingType.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == type.SyntaxTree && reference.Span == type.Span)
                || parts.SelectMany(static part => part.DescendantNodes()).OfType<AttributeSyntax>().Any(static attribute => IsOrder(attribute)))
            {
                continue;
            }

            foreach (IdentifierNameSyntax name in parts.SelectMany(static part => part.DescendantNodes()).OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == member.Name && IsRead(name)
                    && SymbolEqualityComparer.Default.Equals(bus.Model(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol, member))
                {
                    return (type.Identifier.ValueText, name.GetLocation(), mode);
                }
            }
        }

        return null;
    }

    private static bool IsRead(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != whole;
    }

    /// <summary><c>Order</c>, <c>Before</c> and <c>After</c> of Dispatch, and whatever other libraries call it.</summary>
    private static bool DeclaresOrder(IMethodSymbol method) =>
        method.GetAttributes().Concat(method.ContainingType.GetAttributes()).Any(static attribute =>
            attribute.NamedArguments.Any(static argument => argument.Key is "Order" or "Before" or "After" or "Priority")
            || attribute.AttributeClass is { Name: var name } && (name.Contains("Order") || name.Contains("Priority")));

    private static bool IsOrder(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText is "Order" or "Before" or "After" or "Priority") == true
        || attribute.Name is IdentifierNameSyntax { Identifier.ValueText: var name } && (name.Contains("Order") || name.Contains("Priority"));
}
