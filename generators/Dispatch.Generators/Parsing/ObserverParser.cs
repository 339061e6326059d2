using System.Collections.Generic;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads an observer type. Null: it is not constructed in one defined way.</summary>
internal static class ObserverParser
{
    public static ObserverModel? Parse(INamedTypeSymbol type, bool needsInstance, IAssemblySymbol assembly)
    {
        CreationKind creation = CreationKind.None;
        EquatableArray<ParameterModel> parameters = EquatableArray<ParameterModel>.Empty;
        if (needsInstance)
        {
            IMethodSymbol? constructor = ObserverConstructor.Choose(type, assembly, out ShapeProblem problem);
            if (problem != ShapeProblem.None)
            {
                return null;
            }

            creation = constructor is null ? CreationKind.Given : constructor.Parameters.Length == 0 ? CreationKind.Parameterless : CreationKind.Injected;
            if (constructor is not null && (!TryReadParameters(constructor, out parameters) || LeavesRequiredMembers(type, constructor)))
            {
                creation = CreationKind.Given;
                parameters = EquatableArray<ParameterModel>.Empty;
            }
        }

        return new ObserverModel(
            TypeNames.InCode(type),
            TypeNames.Metadata(type),
            type.Name,
            type.IsValueType,
            AccessibilityRules.IsPublic(type),
            needsInstance && !type.IsValueType && IsDisposable(type),
            LifetimeOf(type),
            creation,
            parameters);
    }

    private static bool TryReadParameters(IMethodSymbol constructor, out EquatableArray<ParameterModel> parameters)
    {
        var read = new List<ParameterModel>();
        parameters = EquatableArray<ParameterModel>.Empty;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.IsOptional && (parameter.Type.IsValueType || parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: not null }))
            {
                // Options such as `int retries = 3` or `string name = "x"` keep their default.
                continue;
            }

            // What no container can hold is constructed by the caller alone.
            if (parameter.RefKind != RefKind.None || parameter.IsParams || parameter.Type.IsRefLikeType
                || parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer
                || !AccessibilityRules.IsAccessible(parameter.Type, constructor.ContainingAssembly))
            {
                return false;
            }

            read.Add(new ParameterModel(parameter.Name, TypeNames.InCode(parameter.Type), parameter.IsOptional, KeyOf(parameter)));
        }

        parameters = read.ToEquatableArray();
        return true;
    }

    /// <summary>Whether <c>new</c> alone would not compile, because only the caller knows what to set.</summary>
    private static bool LeavesRequiredMembers(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        foreach (AttributeData attribute in constructor.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute")
            {
                return false;
            }
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? KeyOf(IParameterSymbol parameter)
    {
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "FromKeyedServicesAttribute" && attribute.ConstructorArguments.Length == 1)
            {
                return attribute.ConstructorArguments[0].ToCSharpString();
            }
        }

        return null;
    }

    private static LifetimeModel? LifetimeOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ObserverAttribute", Arity: 0 } named && AttributeReader.IsOurs(named)
                && attribute.ConstructorArguments.Length == 1)
            {
                return AttributeReader.Lifetime(attribute.ConstructorArguments[0].Value);
            }
        }

        return null;
    }

    private static bool IsDisposable(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_IDisposable
                || (implemented.Name == "IAsyncDisposable" && implemented.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }))
            {
                return true;
            }
        }

        return false;
    }
}
