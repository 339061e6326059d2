using System.Globalization;
using Dispatch.EventFlow.Building;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Manifest;

/// <summary>A handler as one line.</summary>
internal static class HandlerLine
{
    private const int Fields = 14;

    /// <summary>Null for what other assemblies cannot name.</summary>
    public static string? Write(HandlerFlow handler)
    {
        HandlerNode node = handler.Node;
        if (handler.ClrEvent is not null || TypeReference.Write(handler.Event) is not { } type)
        {
            return null;
        }

        // What is generic means nothing without the method whose type parameters those are.
        string? method = type.IndexOf('!') < 0 ? "" : handler.Method?.OriginalDefinition.GetDocumentationCommentId();
        if (method is null)
        {
            return null;
        }

        int flags = (node.IsIdempotent ? 1 : 0) | (node.IsExternallyTriggered ? 2 : 0) | (node.IsPublic ? 4 : 0) | (node.IsCatchAll ? 8 : 0);
        return string.Join(
            "\t", "H", node.Id, node.Name, node.Type, node.Method, type, node.Bus, Text((int)handler.Kind), Text((int)node.Mode), Text(node.Order), Text(flags),
            node.WaitsWhenFull is { } capacity ? Text(capacity) : "", Text(handler.Ordinal), method);
    }

    /// <summary>Null if it cannot be read, or the event is of an assembly that this compilation does not have.</summary>
    public static HandlerFlow? Read(string[] fields, IAssemblySymbol assembly, Compilation compilation)
    {
        IMethodSymbol? method = fields.Length == Fields && fields[13].Length > 0 ? ForeignFlows.Find(fields[13], assembly, compilation) : null;
        if (fields.Length != Fields || TypeReference.Read(fields[5], method, compilation) is not { } type)
        {
            return null;
        }

        int flags = Number(fields[10]);
        var node = new HandlerNode(
            fields[1], fields[2], fields[3], fields[4], Symbols.Identity.Of(EventTable.Known(type) ?? compilation.ObjectType), assembly.Name, fields[6], (DeliveryMode)Number(fields[8]), Number(fields[9]), (flags & 8) != 0, (flags & 4) != 0, FlowLocation.None)
        {
            IsIdempotent = (flags & 1) != 0,
            IsExternallyTriggered = (flags & 2) != 0,
            WaitsWhenFull = fields[11].Length == 0 ? null : Number(fields[11]),
        };
        return new HandlerFlow(node, type) { Kind = (MessageKind)Number(fields[7]), Ordinal = Number(fields[12]), Method = method, Type = method?.ContainingType };
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : 0;
}
