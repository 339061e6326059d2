using System;
using System.Globalization;

namespace Dispatch.EventFlow.Buses;

/// <summary>
/// One entry of an option: <c>Type</c> or <c>Type.Method</c>, then where the event is (<c>(1)</c> an argument,
/// <c>&lt;0&gt;</c> a type argument of the method, <c>[0]</c> one of the type, <c>(this)</c> the receiver), then <c>:queued</c>,
/// <c>:deferred</c>, <c>:command</c>, then <c>=&gt; Event</c>.
/// </summary>
internal sealed record BusEntry(string Name, EventSource? Source, int Ordinal, DeliveryMode? Mode, MessageKind? Kind, string? Raises)
{
    public static BusEntry? TryParse(string text)
    {
        string? raises = null;
        int arrow = text.IndexOf("=>", StringComparison.Ordinal);
        if (arrow >= 0)
        {
            raises = WithArity(text.Substring(arrow + 2).Trim());
            text = text.Substring(0, arrow);
        }

        DeliveryMode? mode = null;
        MessageKind? kind = null;
        string[] parts = text.Split(':');
        for (int i = 1; i < parts.Length; i++)
        {
            switch (parts[i].Trim().ToLowerInvariant())
            {
                case "queued":
                    mode = DeliveryMode.Queued;
                    break;
                case "deferred":
                    mode = DeliveryMode.Deferred;
                    break;
                case "command":
                    kind = MessageKind.Command;
                    break;
                case "event" or "sync":
                    break;
                default:
                    return null;
            }
        }

        string name = parts[0].Trim();
        EventSource? source = Place(ref name, out int ordinal);
        name = WithArity(name);
        return name.Length == 0 || name.IndexOfAny([' ', '(', '[', '<', '>']) >= 0 || raises is "" ? null : new BusEntry(name, source, ordinal, mode, kind, raises);
    }

    public HandlerContract ToHandler() => new(Name, Source is EventSource.TypeArgument or EventSource.ContainingTypeArgument or EventSource.Argument ? Ordinal : 0)
    {
        Mode = Mode ?? DeliveryMode.Sync,
        Kind = Kind ?? MessageKind.Event,
    };

    public HandlerAttributeContract ToAttribute() => new(Name) { Mode = Mode ?? DeliveryMode.Sync, Kind = Kind ?? MessageKind.Event };

    /// <summary><c>*Handler.Handle</c> or <c>*.Consume</c>.</summary>
    public HandlerConvention? ToConvention() => Name.StartsWith("*", StringComparison.Ordinal) && Split() is { } member
        ? new HandlerConvention(member.Type.TrimStart('*'), member.Method) { Mode = Mode ?? DeliveryMode.Sync, Kind = Kind ?? MessageKind.Event }
        : null;

    public PublishContract? ToPublish(DeliveryMode mode, MessageKind kind) => Raises is null && Split() is { } member
        ? new PublishContract(member.Type, member.Method) { Source = Source ?? EventSource.Argument, Ordinal = Ordinal, Mode = Mode ?? mode, Kind = Kind ?? kind }
        : null;

    /// <summary>Without a place, the event is filled from the type argument of a generic type, else of the method.</summary>
    public PublishContract? ToRaise() => Raises is not null && Split() is { } member
        ? new PublishContract(member.Type, member.Method)
        {
            Source = Source ?? (member.Type.IndexOf('`') >= 0 ? EventSource.ContainingTypeArgument : EventSource.Argument),
            Ordinal = Ordinal,
            Raises = Raises,
            Mode = Mode ?? DeliveryMode.Sync,
            Kind = Kind ?? MessageKind.Event,
        }
        : null;

    public SubscribeContract? ToSubscribe() => Split() is { } member
        ? new SubscribeContract(member.Type, member.Method) { Source = Source ?? EventSource.Argument, Ordinal = Ordinal, Mode = Mode ?? DeliveryMode.Sync }
        : null;

    private (string Type, string Method)? Split()
    {
        int dot = Name.LastIndexOf('.');
        return dot > 0 && dot < Name.Length - 1 ? (Name.Substring(0, dot), Name.Substring(dot + 1)) : null;
    }

    private static EventSource? Place(ref string name, out int ordinal)
    {
        ordinal = 0;
        if (name.Length < 3)
        {
            return null;
        }

        char close = name[name.Length - 1];
        char open = close switch { ')' => '(', ']' => '[', '>' => '<', _ => '\0' };
        int start = open == '\0' ? -1 : name.LastIndexOf(open);
        if (start <= 0)
        {
            return null;
        }

        string inside = name.Substring(start + 1, name.Length - start - 2).Trim();
        bool isNumber = int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out ordinal);
        EventSource? source = (close, inside) switch
        {
            (')', "this") => EventSource.Receiver,
            (')', _) when isNumber => EventSource.Argument,
            (']', _) when isNumber => EventSource.ContainingTypeArgument,
            ('>', _) when isNumber => EventSource.TypeArgument,
            _ => null,
        };
        if (source is not null)
        {
            name = name.Substring(0, start).Trim();
        }

        return source;
    }

    /// <summary><c>IHandle&lt;,&gt;</c>, as it is written in C#, is <c>IHandle`2</c> in metadata.</summary>
    private static string WithArity(string name)
    {
        int open;
        while ((open = name.IndexOf('<')) >= 0)
        {
            int close = name.IndexOf('>', open);
            if (close < 0)
            {
                return "";
            }

            int arity = name.Substring(open, close - open).Split(',').Length;
            name = name.Substring(0, open) + "`" + arity.ToString(CultureInfo.InvariantCulture) + name.Substring(close + 1);
        }

        return name;
    }
}
