using System.Collections.Generic;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads how observers run: one after the other or at the same time, and when what they publish is delivered.</summary>
internal static class NestingParser
{
    public static NestingModel Parse(INamedTypeSymbol dispatcher, AttributeData declaration, CancellationToken cancellationToken)
    {
        bool isParallel = false;
        var events = new List<EventConcurrencyModel>();
        foreach (AttributeData attribute in dispatcher.GetAttributes())
        {
            if (!ConcurrencyShape.IsParallel(attribute))
            {
                continue;
            }

            if (attribute.AttributeClass!.Arity == 0)
            {
                isParallel = ConcurrencyShape.ValueOf(attribute);
            }
            else
            {
                events.Add(new EventConcurrencyModel(TypeNames.InCode(attribute.AttributeClass.TypeArguments[0]), ConcurrencyShape.ValueOf(attribute)));
            }
        }

        return new NestingModel(
            AttributeReader.Named(declaration, "Nesting") is 1,
            AttributeReader.Named(declaration, "MaxDepth") is int and > 0 and var depth ? depth : 0,
            UnobservedHook.IsFree(dispatcher, cancellationToken),
            UnobservedHook.IsImplemented(dispatcher, cancellationToken),
            isParallel,
            events.ToEquatableArray());
    }
}
