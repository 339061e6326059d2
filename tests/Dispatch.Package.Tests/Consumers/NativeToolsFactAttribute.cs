using System;
using System.IO;
using System.Linq;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>A test that links native code: skipped, with the reason, where there is no linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeToolsFactAttribute : FactAttribute
{
    public NativeToolsFactAttribute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(static folder => File.Exists(Path.Combine(folder, "gcc")) || File.Exists(Path.Combine(folder, "clang"))))
        {
            Skip = "NativeAOT needs gcc or clang, and zlib1g-dev.";
        }
    }
}
