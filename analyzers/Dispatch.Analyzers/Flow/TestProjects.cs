using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>Tests and benchmarks publish in loops, in bursts and twice on purpose.</summary>
internal static class TestProjects
{
    public static bool Is(Compilation compilation)
    {
        foreach (AssemblyIdentity assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name is "xunit.core" or "xunit.v3.core" or "nunit.framework" or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework"
                or "TUnit.Core" or "BenchmarkDotNet")
            {
                return true;
            }
        }

        return false;
    }
}
