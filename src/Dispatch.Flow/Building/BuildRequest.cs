using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dispatch.Flow.Building;

/// <summary>What the build asks for.</summary>
/// <param name="CompilerArguments">A file with the arguments of the compiler, one on each line.</param>
/// <param name="Project">The folder of the project.</param>
/// <param name="Name">The name of the outputs.</param>
/// <param name="Formats">Any of json, html, mermaid, dot, lock.</param>
/// <param name="Output">The folder for all but the lock file.</param>
/// <param name="Lock">The lock file.</param>
/// <param name="Roslyn">The folder of the compiler.</param>
internal sealed record BuildRequest(string CompilerArguments, string Project, string Name, IReadOnlyList<string> Formats, string Output, string Lock, string Roslyn)
{
    private static readonly string[] s_known = ["json", "html", "mermaid", "dot", "lock"];

    /// <exception cref="ArgumentException">An option is missing, or a format unknown.</exception>
    public static BuildRequest Parse(string[] arguments)
    {
        Dictionary<string, string> options = arguments.Select(static argument => argument.Split('=', 2)).Where(static parts => parts.Length == 2).ToDictionary(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal);
        string Required(string name) => options.TryGetValue(name, out string? value) && value.Length > 0 ? value : throw new ArgumentException($"the option {name} is missing");
        string[] formats = [.. Required("formats").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static format => format.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
        return formats.FirstOrDefault(static format => !s_known.Contains(format, StringComparer.Ordinal)) is { } unknown
            ? throw new ArgumentException($"DispatchFlow={unknown} is unknown: write one or several of {string.Join(", ", s_known)}, separated by commas")
            : new BuildRequest(Required("arguments"), Required("project"), Required("name"), formats, Path.GetFullPath(Required("output"), Required("project")), Path.GetFullPath(Required("lock"), Required("project")), Required("roslyn"));
    }
}
