using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Dispatch.Testing.Reporting;

/// <summary>How messages look in failure messages.</summary>
internal static class LogText
{
    private const int LongestMessage = 200;

    public static string Describe(string what, MessageLog log, params RecordedMessage[] marked)
    {
        RecordedMessage[] all = log.Snapshot();
        return all.Length == 0
            ? $"{what}\nNothing was {log.Name}."
            : $"{what}\nWhat was {log.Name}:\n{Lines(all, message => marked.Contains(message, ReferenceEqualityComparer.Instance))}";
    }

    public static string Lines(IReadOnlyList<RecordedMessage> messages, Func<RecordedMessage, bool> isMarked) => string.Join('\n', messages.Select((message, index) =>
        $"{(isMarked(message) ? '>' : ' ')} {Number(index)}  {VerbOf(message)} {TextOf(message.Message)}"));

    public static string Lines(IReadOnlyList<object> messages) => string.Join('\n', messages.Select(static (message, index) => $"  {Number(index)}  {TextOf(message)}"));

    /// <summary>As one writes it: <c>Changed&lt;Order&gt;</c>.</summary>
    public static string Name(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        string name = type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return $"{(tick < 0 ? name : name[..tick])}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    /// <summary>What the message says of itself, on one line; its type where it says nothing or fails.</summary>
    private static string TextOf(object message)
    {
        string? text;
        try
        {
            text = message.ToString();
        }
        catch (Exception exception)
        {
            return $"{Name(message.GetType())} (its ToString threw {exception.GetType().Name})";
        }

        if (string.IsNullOrEmpty(text) || text == message.GetType().ToString())
        {
            return Name(message.GetType());
        }

        // A string or a number would not say what it is.
        string line = text.ReplaceLineEndings(" ");
        line = line.Length > LongestMessage ? new StringBuilder(line, 0, LongestMessage, LongestMessage + 3).Append("...").ToString() : line;
        return message is IConvertible and not Enum ? $"{Name(message.GetType())} {line}" : line;
    }

    private static string VerbOf(RecordedMessage message) => (message.Verb, message.IsAsync) switch
    {
        (MessageVerb.Publish, false) => "Publish",
        (MessageVerb.Publish, true) => "PublishAsync",
        (MessageVerb.Send, false) => "Send",
        (MessageVerb.Send, true) => "SendAsync",
        _ => "Stream",
    };

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture).PadLeft(2);
}
