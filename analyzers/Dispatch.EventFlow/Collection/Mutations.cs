using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Collections in fields: who runs through them, who changes them.</summary>
internal static class Mutations
{
    /// <summary>The field whose elements the loop takes, if a change while it runs would break it.</summary>
    public static ISymbol? EnumeratedBy(IForEachLoopOperation loop) =>
        FieldOf(Operations.Strip(loop.Collection)) is { } field && IsFragile(TypeOf(field)) ? field : null;

    /// <summary>The field whose collection the call changes; null if it does nothing of the kind.</summary>
    public static ISymbol? ChangedBy(IInvocationOperation invocation) =>
        IsChange(invocation.TargetMethod.Name) && invocation.Instance is { } instance && FieldOf(Operations.Strip(instance)) is { } field && IsFragile(TypeOf(field)) ? field : null;

    /// <summary>Whether a method of this name may change a collection.</summary>
    public static bool IsChange(string name) => name is "Add" or "AddRange" or "AddFirst" or "AddLast" or "Clear" or "Insert" or "InsertRange" or "Remove" or "RemoveAll" or "RemoveAt"
        or "RemoveRange" or "RemoveWhere" or "RemoveFirst" or "RemoveLast" or "Enqueue" or "Dequeue" or "TryDequeue" or "Push" or "Pop" or "TryPop" or "TryAdd" or "UnionWith" or "ExceptWith" or "IntersectWith";

    private static ISymbol? FieldOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { } field } => field.OriginalDefinition,
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } when IsOwn(property) => property.OriginalDefinition,
        IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } dictionary } => FieldOf(Operations.Strip(dictionary)),
        _ => null,
    };

    private static bool IsOwn(IPropertySymbol property) => property.Name is not ("Keys" or "Values") && !property.DeclaringSyntaxReferences.IsEmpty;

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    /// <summary>Not an array, and none of the collections that are made for it.</summary>
    private static bool IsFragile(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && type.SpecialType != SpecialType.System_String
        && !named.Name.StartsWith("Immutable", StringComparison.Ordinal) && !named.Name.StartsWith("Frozen", StringComparison.Ordinal)
        && named.ContainingNamespace is not { Name: "Concurrent" or "Immutable" or "Frozen", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } }
        && named.ContainingNamespace is not { Name: "Channels", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };
}
