using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Methods that an operation runs without naming them.</summary>
internal static class ImplicitCalls
{
    public static IEnumerable<IMethodSymbol> Of(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorMethod: { } method }:
                yield return method;
                break;
            case IUnaryOperation { OperatorMethod: { } method }:
                yield return method;
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                yield return method;
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                yield return method;
                break;
            case ICompoundAssignmentOperation compound:
                foreach (IMethodSymbol? method in (IMethodSymbol?[])[compound.InConversion.MethodSymbol, compound.OperatorMethod, compound.OutConversion.MethodSymbol])
                {
                    if (method is not null)
                    {
                        yield return method;
                    }
                }

                break;
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method }:
                yield return method;
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { } changed } } assignment
                when (assignment.Adds ? changed.AddMethod : changed.RemoveMethod) is { IsImplicitlyDeclared: false } accessor:
                yield return accessor;
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax, SemanticModel: { } model }:
                foreach (IMethodSymbol method in Of(model.GetDeconstructionInfo(syntax)))
                {
                    yield return method;
                }

                break;
        }
    }

    /// <summary>What takes the elements of a <c>foreach</c> apart.</summary>
    public static IEnumerable<IMethodSymbol> OfElements(IForEachLoopOperation loop) =>
        loop is { Syntax: ForEachVariableStatementSyntax syntax, SemanticModel: { } model } ? Of(model.GetDeconstructionInfo(syntax)) : [];

    /// <summary>The enumerator of a <c>foreach</c> over a type of the sources; nothing for arrays and collections of the framework.</summary>
    public static ForEachStatementInfo? EnumeratorOf(IForEachLoopOperation loop, ReaderContext context) =>
        loop is { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }
        && Operations.Strip(loop.Collection).Type is { ContainingAssembly: { } assembly } && context.IsFollowed(assembly)
            ? model.GetForEachStatementInfo(syntax)
            : null;

    /// <summary>What the end of a <c>using</c> of the type runs: its public method, else what implements the interface.</summary>
    public static IMethodSymbol? DisposeOf(ITypeSymbol? type, bool isAsynchronous)
    {
        string name = isAsynchronous ? "DisposeAsync" : "Dispose";
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true } method)
                {
                    return method;
                }
            }
        }

        foreach (INamedTypeSymbol implemented in type?.AllInterfaces ?? [])
        {
            if (isAsynchronous ? implemented is { Name: "IAsyncDisposable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } : implemented.SpecialType == SpecialType.System_IDisposable)
            {
                return implemented.GetMembers(name).FirstOrDefault() is IMethodSymbol declared ? type!.FindImplementationForInterfaceMember(declared) as IMethodSymbol ?? declared : null;
            }
        }

        return null;
    }

    private static IEnumerable<IMethodSymbol> Of(DeconstructionInfo root)
    {
        var pending = new Stack<DeconstructionInfo>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            DeconstructionInfo info = pending.Pop();
            if (info.Method is { } method)
            {
                yield return method;
            }

            foreach (DeconstructionInfo nested in info.Nested)
            {
                pending.Push(nested);
            }
        }
    }
}
