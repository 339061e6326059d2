using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.EventFlow.Collection;

/// <summary>A span of source whose line is only computed for what gets into the graph.</summary>
internal readonly record struct SourcePlace(SyntaxTree? Tree, TextSpan Span)
{
    private const int LongestText = 60;

    public static SourcePlace Of(SyntaxNode node) => new(node.SyntaxTree, node.Span);

    public static SourcePlace Of(ISymbol symbol)
    {
        foreach (Location location in symbol.Locations)
        {
            if (location is { IsInSource: true, SourceTree: { } tree })
            {
                return new SourcePlace(tree, location.SourceSpan);
            }
        }

        return default;
    }

    public FlowLocation ToLocation()
    {
        if (Tree is null)
        {
            return FlowLocation.None;
        }

        LinePosition start = Tree.GetText().Lines.GetLinePosition(Span.Start);
        return new FlowLocation(Tree.FilePath, start.Line + 1, start.Character + 1, Span.Start, Span.Length);
    }

    /// <summary>The source itself, on one line and not too long.</summary>
    public string ToText()
    {
        if (Tree is null)
        {
            return "";
        }

        string text = Tree.GetText().ToString(Span.Length > 4 * LongestText ? new TextSpan(Span.Start, 4 * LongestText) : Span);
        var line = new System.Text.StringBuilder();
        foreach (char character in text)
        {
            bool isSpace = char.IsWhiteSpace(character);
            if (!isSpace || (line.Length > 0 && line[line.Length - 1] != ' '))
            {
                line.Append(isSpace ? ' ' : character);
            }
        }

        return line.Length <= LongestText ? line.ToString() : line.ToString(0, LongestText - 1) + "…";
    }

    public int CompareTo(SourcePlace other)
    {
        int byPath = string.CompareOrdinal(Tree?.FilePath, other.Tree?.FilePath);
        return byPath != 0 ? byPath : Span.CompareTo(other.Span);
    }
}
