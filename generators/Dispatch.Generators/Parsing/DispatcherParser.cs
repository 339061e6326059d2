using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads a dispatcher class. Null: its shape is not valid, which the analyzers report.</summary>
internal static class DispatcherParser
{
    /// <summary>As the attribute documents it.</summary>
    private const int DefaultMaxOverloads = 200;

    public static DispatcherModel? Parse(INamedTypeSymbol type, AttributeData declaration, CancellationToken cancellationToken)
    {
        if (DispatcherShape.Check(type, cancellationToken) != ShapeProblem.None)
        {
            return null;
        }

        ErrorPolicyModel policy = ErrorPolicyModel.Stop;
        var eventPolicies = new List<EventPolicyModel>();
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "OnErrorAttribute" } onError || !AttributeReader.IsOurs(onError)
                || AttributeReader.Policy(attribute) is not { } declared)
            {
                continue;
            }

            if (onError.Arity == 0)
            {
                policy = declared;
            }
            else
            {
                eventPolicies.Add(new EventPolicyModel(TypeNames.InCode(onError.TypeArguments[0]), declared));
            }
        }

        return new DispatcherModel(
            TypeNames.EscapedNamespace(type.ContainingNamespace),
            ContainersOf(type),
            TypeNames.Escaped(type),
            type.Name,
            TypeNames.InCode(type),
            TypeNames.Metadata(type),
            AccessibilityRules.IsPublic(type),
            AttributeReader.Lifetime(AttributeReader.Named(declaration, "ObserverLifetime")) ?? LifetimeModel.Singleton,
            policy,
            eventPolicies.ToEquatableArray(),
            ModulesOf(declaration),
            type.GetMembers().Select(member => member.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
            FilterParser.Parse(type, type.ContainingAssembly),
            NestingParser.Parse(type, declaration, cancellationToken),
            AttributeReader.Named(declaration, "MaxOverloads") is int max ? max : DefaultMaxOverloads);
    }

    private static EquatableArray<string>? ModulesOf(AttributeData dispatcher)
    {
        foreach (var argument in dispatcher.NamedArguments)
        {
            if (argument.Key == "Modules" && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
            {
                return argument.Value.Values
                    .Select(static type => (type.Value as INamedTypeSymbol)?.ContainingAssembly?.Name ?? "")
                    .Where(static name => name.Length > 0)
                    .Distinct()
                    .OrderBy(static name => name, StringComparer.Ordinal)
                    .ToEquatableArray();
            }
        }

        return null;
    }

    private static EquatableArray<string> ContainersOf(INamedTypeSymbol type)
    {
        var containers = new List<string>();
        for (INamedTypeSymbol? current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            string keyword = current switch
            {
                { IsRecord: true, IsValueType: true } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Interface } => "interface",
                { IsValueType: true } => "struct",
                _ => "class",
            };
            containers.Insert(0, $"partial {keyword} {TypeNames.Escaped(current)}");
        }

        return containers.ToEquatableArray();
    }
}
