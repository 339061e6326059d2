using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.TestKit.Analyzers;

/// <summary>Takes the marks out of the source.</summary>
public static class MarkupParser
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var open = new Stack<(string? Id, int Start, char Closing)>();
        var found = new List<(string? Id, TextSpan Span)>();
        for (int i = 0; i < text.Length; i++)
        {
            char next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '[' && next == '|')
            {
                open.Push((null, source.Length, ']'));
                i++;
            }
            else if (text[i] == '{' && next == '|')
            {
                int colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], source.Length, '}'));
                i = colon;
            }
            else if (text[i] == '|' && open.TryPeek(out var mark) && next == mark.Closing)
            {
                open.Pop();
                found.Add((mark.Id, TextSpan.FromBounds(mark.Start, source.Length)));
                i++;
            }
            else
            {
                source.Append(text[i]);
            }
        }

        if (open.Count > 0)
        {
            throw new ArgumentException("A mark is not closed.", nameof(text));
        }

        return new Markup(source.ToString(), [.. found.OrderBy(static mark => mark.Span.Start).ThenBy(static mark => mark.Span.End)]);
    }
}
