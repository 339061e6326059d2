using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.Tool.Loading;

/// <summary>The assemblies of .NET and ASP.NET Core on this machine, for sources that are read without a build.</summary>
internal static class FrameworkReferences
{
    public static IReadOnlyList<MetadataReference> All()
    {
        // .../shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string web = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(runtime))!, "Microsoft.AspNetCore.App");
        string? newest = Directory.Exists(web) ? Directory.EnumerateDirectories(web).OrderBy(Version).LastOrDefault() : null;
        return [.. new[] { runtime, newest }.OfType<string>().SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll")).Where(IsManaged).Select(static file => MetadataReference.CreateFromFile(file))];
    }

    private static Version Version(string folder) => System.Version.TryParse(Path.GetFileName(folder).Split('-')[0], out Version? version) ? version : new Version();

    private static bool IsManaged(string file)
    {
        string name = Path.GetFileName(file);
        return !name.Contains(".Native", StringComparison.Ordinal) && (name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
            && name is not ("Microsoft.DiaSymReader.Native.amd64.dll" or "Microsoft.DiaSymReader.Native.x86.dll" or "Microsoft.DiaSymReader.Native.arm64.dll");
    }
}
