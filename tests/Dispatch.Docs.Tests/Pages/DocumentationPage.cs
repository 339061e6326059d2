using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Dispatch.Docs.Tests.Pages;

/// <summary>A Markdown page: its C# blocks, links and headings.</summary>
public sealed partial class DocumentationPage
{
    private readonly string[] _lines;

    private DocumentationPage(string path, string text)
    {
        Path = path;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", ".."));

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    /// <summary>Every page that is written for readers: the pages at the root, the docs, the samples, the benchmarks.</summary>
    public static IReadOnlyList<DocumentationPage> All() =>
    [
        .. Directory.GetFiles(Root, "*.md")
            .Concat(new[] { "docs", "samples", "benchmarks" }.SelectMany(static folder => Directory.GetFiles(System.IO.Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(static path => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static DocumentationPage Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Root, path)));

    public static DocumentationPage Parse(string path, string text) => new(path, text);

    /// <summary>The blocks marked <c>csharp</c> or <c>csharp bad DSP0001</c>.</summary>
    public IEnumerable<Snippet> Snippets()
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            if (!_lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.IndexOf(_lines, "```", i + 1);
            if (end < 0)
            {
                throw new FormatException($"{Path}:{i + 1}: the block is not closed.");
            }

            string[] info = _lines[i][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (info is ["csharp", ..])
            {
                yield return new Snippet(Path, i + 1, BadId(info, i), string.Join('\n', _lines[(i + 1)..end]) + "\n");
            }

            i = end;
        }
    }

    /// <summary>The targets of its links, with the line of each.</summary>
    public IEnumerable<(int Line, string Target)> Links() =>
        Prose().SelectMany(static line => Link().Matches(line.Text).Select(match => (line.Number, match.Groups["target"].Value)));

    /// <summary>The names by which its headings are linked to.</summary>
    public IReadOnlyList<string> Anchors() =>
        [.. Prose().Where(static line => line.Text.StartsWith('#')).Select(static line => Anchor(line.Text.TrimStart('#').Trim()))];

    private string? BadId(string[] info, int line) => info switch
    {
        ["csharp"] => null,
        ["csharp", "bad", var id] => id,
        _ => throw new FormatException($"{Path}:{line + 1}: a C# block is either 'csharp' or 'csharp bad ID'."),
    };

    private IEnumerable<(int Number, string Text)> Prose()
    {
        bool code = false;
        for (int i = 0; i < _lines.Length; i++)
        {
            if (_lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                code = !code;
            }
            else if (!code)
            {
                yield return (i + 1, _lines[i]);
            }
        }
    }

    private static string Anchor(string heading) =>
        new([.. heading.ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(static c => c == ' ' ? '-' : c)]);

    private static string Here([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
