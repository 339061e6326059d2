using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dispatch.Tool.Loading;

/// <summary>What is a test: its flows are not those of the product.</summary>
internal static class TestProjects
{
    private static readonly string[] s_frameworks = ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core", "BenchmarkDotNet"];

    /// <summary>By the name of a project or a folder: a word of it is Test or Tests.</summary>
    public static bool IsTestName(string name) =>
        name.Split('.', '-', '_').Any(static part => part.EndsWith("Test", StringComparison.Ordinal) || part.EndsWith("Tests", StringComparison.Ordinal) || part is "test" or "tests");

    /// <summary>By the assemblies that a project references.</summary>
    public static bool ReferencesTestFramework(IEnumerable<string?> paths) =>
        paths.Any(static path => path is not null && s_frameworks.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));
}
