using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>The sources of a made-up project: what it has once, for each event, and in every tenth file.</summary>
/// <param name="project">The text of a file of its own.</param>
/// <param name="each">The text for each event, where <c>$i</c> is its number and <c>$part</c> that of its namespace.</param>
/// <param name="tenth">What is added to every tenth.</param>
/// <param name="libraries">Assemblies that the sources need beside the base library.</param>
internal sealed class SourceTemplate(string project, string each, string tenth, IEnumerable<string> libraries)
{
    private const string EachMark = "=== each event";
    private const string TenthMark = "=== each tenth event";

    public static SourceTemplate Dispatch { get; } = Read(Path.Combine(AppContext.BaseDirectory, "Templates", "Dispatch.txt"), [typeof(IPublisher).Assembly.Location]);

    public string Project => project;

    public IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Concat(libraries)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Reads a file whose two marks stand on lines of their own.</summary>
    public static SourceTemplate Read(string path, IEnumerable<string> libraries)
    {
        string text = System.IO.File.ReadAllText(path);
        int first = text.IndexOf(EachMark, StringComparison.Ordinal);
        int second = text.IndexOf(TenthMark, StringComparison.Ordinal);
        return first < 0 || second < first
            ? throw new ArgumentException($"{path} lacks the line '{EachMark}' or '{TenthMark}'.", nameof(path))
            : new SourceTemplate(text[..first], text[(first + EachMark.Length)..second], text[(second + TenthMark.Length)..], libraries);
    }

    public string File(int index) => ((index % 10 == 0 ? each + tenth : each)
        .Replace("$part", (index / 100).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("$i", index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).TrimStart();
}
