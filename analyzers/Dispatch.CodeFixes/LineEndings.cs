using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.CodeFixes;

/// <summary>What a fix adds ends its lines as the file does, whatever the machine and its settings say.</summary>
internal static class LineEndings
{
    /// <summary>
    /// Does what the host does with a changed document (simplify, format), then gives new lines the end that all lines of the
    /// file had. A file with several kinds, or with one line, is left as the host would leave it.
    /// </summary>
    public static async Task<Document> KeepAsync(Document before, Document changed, CancellationToken cancellationToken)
    {
        if (Of(await before.GetTextAsync(cancellationToken).ConfigureAwait(false)) is not { } end)
        {
            return changed;
        }

        Document simple = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, null, cancellationToken).ConfigureAwait(false);
        Document formatted = await Formatter.FormatAsync(simple, Formatter.Annotation, null, cancellationToken).ConfigureAwait(false);
        Document whole = await Formatter.FormatAsync(formatted, SyntaxAnnotation.ElasticAnnotation, null, cancellationToken).ConfigureAwait(false);
        SourceText text = await whole.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return Of(text) == end ? whole : whole.WithText(Unified(text, end));
    }

    private static SourceText Unified(SourceText text, string end)
    {
        var changes = new System.Collections.Generic.List<TextChange>();
        foreach (TextLine line in text.Lines)
        {
            TextSpan there = TextSpan.FromBounds(line.End, line.EndIncludingLineBreak);
            if (there.Length > 0 && text.ToString(there) != end)
            {
                changes.Add(new TextChange(there, end));
            }
        }

        return text.WithChanges(changes);
    }

    /// <summary>What every line ends with; null if there are several ends or none.</summary>
    private static string? Of(SourceText text)
    {
        string? end = null;
        foreach (TextLine line in text.Lines)
        {
            if (line.EndIncludingLineBreak == line.End)
            {
                continue;
            }

            string there = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            end ??= there;
            if (!string.Equals(end, there, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return end;
    }
}
