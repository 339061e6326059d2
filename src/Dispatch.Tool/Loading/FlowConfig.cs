using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Tool.Loading;

/// <summary>The options of <c>.editorconfig</c> files for all sources, and those of a file that the user names, which win.</summary>
internal sealed class FlowConfig : AnalyzerConfigOptions
{
    private readonly ImmutableDictionary<string, string> _options;

    private FlowConfig(ImmutableDictionary<string, string> options) => _options = options;

    public override IEnumerable<string> Keys => _options.Keys;

    /// <exception cref="ToolException">The named file is not there.</exception>
    public static FlowConfig Read(string folder, string? named, IReadOnlyList<LoadedProject> projects)
    {
        ImmutableDictionary<string, string>.Builder all = ImmutableDictionary.CreateBuilder<string, string>(KeyComparer);
        AnalyzerConfigSet files = AnalyzerConfigSet.Create((AnalyzerConfig[])[.. EditorConfigs(folder).Select(static file => AnalyzerConfig.Parse(File.ReadAllText(file), file))]);
        foreach (LoadedProject project in projects.Where(static project => project.Trees.Count > 0))
        {
            // One file of a project speaks for it: these options describe a code base.
            SyntaxTree first = project.Trees[0];
            Add(all, project.Options is { } built ? From(built.GetOptions(first)) : files.GetOptionsForSourcePath(first.FilePath).AnalyzerOptions);
        }

        if (named is not null)
        {
            string path = Path.GetFullPath(named);
            if (!File.Exists(path))
            {
                throw new ToolException(ExitCodes.NotLoaded, $"'{named}' is not there.");
            }

            // Read as if it lay in the folder, so that its sections match.
            AnalyzerConfig config = AnalyzerConfig.Parse(File.ReadAllText(path), Path.Combine(folder, ".editorconfig"));
            Add(all, AnalyzerConfigSet.Create((AnalyzerConfig[])[config]).GetOptionsForSourcePath(Path.Combine(folder, "any.cs")).AnalyzerOptions);
        }

        return new FlowConfig(all.ToImmutable());
    }

    public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => _options.TryGetValue(key, out value);

    private static void Add(ImmutableDictionary<string, string>.Builder all, IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach ((string key, string value) in options)
        {
            if (key.StartsWith("dispatch_", StringComparison.OrdinalIgnoreCase))
            {
                all[key] = value;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> From(AnalyzerConfigOptions options) =>
        options.Keys.Select(key => KeyValuePair.Create(key, options.TryGetValue(key, out string? value) ? value : ""));

    // Those above the folder count too, as they do in a build.
    private static IEnumerable<string> EditorConfigs(string folder)
    {
        for (string? above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(Path.Combine(above, ".editorconfig")))
            {
                yield return Path.Combine(above, ".editorconfig");
            }
        }

        foreach (string file in Directory.EnumerateFiles(folder, ".editorconfig", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = 0, IgnoreInaccessible = true }))
        {
            yield return file;
        }
    }
}
