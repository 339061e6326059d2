using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Tooling;

/// <summary>Which classes can be dispatchers.</summary>
internal static class DispatcherShape
{
    /// <summary>Members that the generator adds under a fixed name and that can therefore not be declared by hand.</summary>
    public static readonly string[] ReservedMembers =
    [
        "For", "ForAsync", "DispatchRoutes", "DispatchSlot", "DispatchPublisher", "DispatchRoot", "DispatchObject", "DispatchObjectAsync", "DispatchSubscribed", "s_dispatchRoutes",
        "SenderFor", "StreamSenderFor", "s_dispatchRequests", "DispatchRequests", "DispatchRequest", "DispatchCommandAsync", "DispatchResult", "DispatchResultAsync",
        "DispatchStream", "DispatchCommandSlot", "DispatchRequestSlot", "DispatchStreamSlot", "DispatchSender", "DispatchStreamSender",
    ];

    public static ShapeProblem Check(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!AccessibilityRules.IsNamed(type))
        {
            return ShapeProblem.Unresolved;
        }

        if (type.TypeKind != TypeKind.Class || type.IsStatic || type.IsAbstract || type.IsRecord || type.IsFileLocal)
        {
            return ShapeProblem.InvalidDispatcher;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType || current.IsFileLocal || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return ShapeProblem.InvalidDispatcher;
            }

            if (!IsPartial(current, cancellationToken))
            {
                return SymbolEqualityComparer.Default.Equals(current, type) ? ShapeProblem.NotPartial : ShapeProblem.InvalidDispatcher;
            }
        }

        return FindConflict(type) is null ? ShapeProblem.None : ShapeProblem.ConflictingMember;
    }

    /// <summary>The first member that stands in the way of generated ones: a constructor, a fixed name, a publish method.</summary>
    public static ISymbol? FindConflict(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!constructor.IsImplicitlyDeclared && !IsOurs(constructor))
            {
                return constructor;
            }
        }

        foreach (string name in ReservedMembers)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (!IsOurs(member))
                {
                    return member;
                }
            }
        }

        foreach (string name in s_publishMethods)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (!IsOurs(member))
                {
                    return member;
                }
            }
        }

        foreach (string name in s_sendMethods)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (!IsOurs(member) && TakesRequests(member))
                {
                    return member;
                }
            }
        }

        return null;
    }

    /// <summary>Whether it may collide with what is generated for a request. A <c>Send(string)</c> of the user's does not.</summary>
    private static bool TakesRequests(ISymbol member) =>
        member is not IMethodSymbol method
        || method.IsGenericMethod
        || (method.Parameters.Length > 0
            && (method.Parameters[0].Type.SpecialType == SpecialType.System_Object || RequestShape.Of(method.Parameters[0].Type).Kind != RequestKind.None));

    /// <summary>Whether the generator wrote it: analyzers see the compilation with the generated files in it.</summary>
    private static bool IsOurs(ISymbol member)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            string path = reference.SyntaxTree.FilePath;
            if (path.EndsWith(".g.cs", StringComparison.Ordinal) && path.Contains("Dispatch.Generators"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_sendMethods = ["Send", "SendAsync", "Stream"];

    private static readonly string[] s_publishMethods = ["Publish", "PublishAsync", "Dispose", "DisposeAsync"];
}
