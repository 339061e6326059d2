using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Dispatch.Tool.Loading;

/// <summary>The C# projects that a solution file lists. Only the list is read; everything else is left to MSBuild.</summary>
internal static class SolutionFiles
{
    private static readonly Regex s_project = new("""^Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"(?<path>[^"]+\.csproj)" """.TrimEnd(), RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Full paths, in the order of the file.</summary>
    /// <exception cref="ToolException">The file cannot be understood.</exception>
    public static IReadOnlyList<string> Projects(string solution)
    {
        try
        {
            string folder = Path.GetDirectoryName(solution)!;
            string text = File.ReadAllText(solution);
            IEnumerable<string> listed = Path.GetExtension(solution).ToUpperInvariant() switch
            {
                ".SLNX" => XDocument.Parse(text).Descendants("Project").Select(static project => (string?)project.Attribute("Path") ?? ""),
                ".SLNF" => Filter(text, ref folder),
                _ => s_project.Matches(text).Select(static match => match.Groups["path"].Value),
            };
            IReadOnlyList<string> projects = [.. listed.Where(static path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)).Select(path => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder))];
            return projects.Count > 0 ? projects : throw new ToolException(ExitCodes.NotLoaded, $"{solution} lists no C# project.");
        }
        catch (Exception exception) when (exception is XmlException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException(ExitCodes.NotLoaded, $"{solution}: {exception.Message}");
        }
    }

    // A filter names projects as its solution does: from the folder of the solution.
    private static string[] Filter(string text, ref string folder)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement solution = document.RootElement.GetProperty("solution");
        string path = solution.GetProperty("path").GetString() ?? "";
        folder = Path.GetDirectoryName(Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder))!;
        return [.. solution.GetProperty("projects").EnumerateArray().Select(static project => project.GetString() ?? "")];
    }
}
