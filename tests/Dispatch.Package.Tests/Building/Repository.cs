using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Dispatch.Package.Tests.Building;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>The version of Microsoft.Extensions.* that the repository is built with, so that it need not be fetched.</summary>
    public static string ExtensionsVersion { get; } =
        XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("ExtensionsVersion").Single().Value;

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
