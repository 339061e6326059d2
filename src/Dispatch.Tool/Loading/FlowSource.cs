using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dispatch.Tool.Loading;

/// <summary>What a path that the user gave stands for.</summary>
/// <param name="Kind">How to load it.</param>
/// <param name="Path">The full path of the file or folder.</param>
internal sealed record FlowSource(FlowSourceKind Kind, string Path)
{
    /// <summary>The folder that paths in outputs start from, and where the lock file is.</summary>
    public string Folder => Kind == FlowSourceKind.Sources ? Path : System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The name in outputs.</summary>
    public string Name => Kind == FlowSourceKind.Sources ? new DirectoryInfo(Path).Name : System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <exception cref="ToolException">There is nothing there, or several things.</exception>
    public static FlowSource Find(string given, bool sourcesOnly)
    {
        string path = System.IO.Path.GetFullPath(given);
        if (File.Exists(path))
        {
            return new FlowSource(KindOf(path), path);
        }

        if (!Directory.Exists(path))
        {
            throw new ToolException(ExitCodes.NotLoaded, $"'{given}' is neither a file nor a folder.");
        }

        path = System.IO.Path.TrimEndingDirectorySeparator(path);
        if (!sourcesOnly)
        {
            foreach (string[] patterns in new string[][] { ["*.sln", "*.slnx"], ["*.csproj"] })
            {
                string[] found = [.. patterns.SelectMany(pattern => Matching(path, pattern)).Order(StringComparer.Ordinal)];
                if (found.Length == 1)
                {
                    return new FlowSource(KindOf(found[0]), found[0]);
                }

                if (found.Length > 1)
                {
                    throw new ToolException(ExitCodes.Usage, $"'{given}' has several: name one with --in, or read the folder with --sources.\n  {string.Join("\n  ", found.Select(System.IO.Path.GetFileName))}");
                }
            }
        }

        return new FlowSource(FlowSourceKind.Sources, path);
    }

    // The pattern *.sln finds .slnx too on some systems.
    private static IEnumerable<string> Matching(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Where(file => file.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase));

    private static FlowSourceKind KindOf(string file) => System.IO.Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".SLN" or ".SLNX" or ".SLNF" => FlowSourceKind.Solution,
        ".CSPROJ" => FlowSourceKind.Project,
        ".JSON" => FlowSourceKind.Document,
        _ => throw new ToolException(ExitCodes.Usage, $"'{file}' is no solution (.sln, .slnx, .slnf), C# project (.csproj), folder or .json file of 'flow graph'."),
    };
}
