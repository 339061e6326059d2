using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>What attributes of the <c>Dispatch</c> namespace say about the delivery to a handler.</summary>
internal readonly record struct DeliveryTraits(DeliveryMode Mode, int? WaitsWhenFull, bool IsIdempotent, bool IsExternallyTriggered)
{
    public static DeliveryTraits Of(INamedTypeSymbol type, IMethodSymbol method)
    {
        DeliveryTraits traits = default;
        traits = Add(traits, type);
        return Add(traits, method);
    }

    private static DeliveryTraits Add(DeliveryTraits traits, ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (!FlowAttributes.IsOurs(attribute.AttributeClass))
            {
                continue;
            }

            traits = attribute.AttributeClass!.Name switch
            {
                "QueuedAttribute" => traits with { Mode = DeliveryMode.Queued, WaitsWhenFull = Waits(attribute) },
                "BatchedAttribute" or "BroadcastAttribute" => traits with { Mode = DeliveryMode.Queued },
                "DeduplicatedAttribute" or "IdempotentAttribute" => traits with { IsIdempotent = true },
                "ExternallyTriggeredAttribute" or "EveryAttribute" => traits with { IsExternallyTriggered = true },
                _ => traits,
            };
        }

        return traits;
    }

    /// <summary>A bounded queue makes publishers wait unless its full mode drops something.</summary>
    private static int? Waits(AttributeData attribute)
    {
        int capacity = attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is int first ? first : 0;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            switch (argument.Key)
            {
                case "Capacity" when argument.Value.Value is int named:
                    capacity = named;
                    break;
                case "FullMode" when FullMode(argument.Value) is { } mode && mode != "Wait":
                    return null;
            }
        }

        return capacity > 0 ? capacity : null;
    }

    private static string? FullMode(TypedConstant value)
    {
        foreach (ISymbol member in value.Type?.GetMembers() ?? [])
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value.Value))
            {
                return field.Name;
            }
        }

        return null;
    }

}
