using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests;

[Collection(PackageCollection.Name)]
public class PackageAssemblyTests(PackageFixture package)
{
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory]
    [InlineData("Dispatch.Generators")]
    [InlineData("Dispatch.Analyzers")]
    [InlineData("Dispatch.CodeFixes")]
    public void ToolingAssembly_Always_ReferencesTheOldestSupportedCompilerExactly(string name)
    {
        using PEReader assembly = Open(package.PackagePath, $"analyzers/dotnet/roslyn4.14/cs/{name}.dll");
        Dictionary<string, Version> references = References(assembly);
        KeyValuePair<string, Version>[] compiler = [.. references.Where(static reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];
        Assert.NotEmpty(compiler);
        Assert.All(compiler, static reference => Assert.Equal(new Version(4, 14, 0, 0), reference.Value));
        Assert.DoesNotContain("System.Runtime", references.Keys);
    }

    [Theory]
    [InlineData("net8.0", 8)]
    [InlineData("net10.0", 10)]
    public void Library_Always_ReferencesTheFrameworkOnly(string target, int major)
    {
        using PEReader assembly = Open(package.PackagePath, $"lib/{target}/Dispatch.dll");
        Assert.All(References(assembly), reference =>
        {
            Assert.StartsWith("System.", reference.Key);
            Assert.Equal(major, reference.Value.Major);
        });
    }

    [CloneFact]
    public void Symbols_OfAClone_LinkToTheSources() => Assert.All(["net8.0", "net10.0"], target =>
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(Read(package.SymbolsPath, $"lib/{target}/Dispatch.pdb"));
        MetadataReader symbols = provider.GetMetadataReader();
        string link = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == s_sourceLink)
            .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
            .Single();
        Assert.Contains("https://raw.githubusercontent.com/dispatch-events/dispatch/", link);

        // Deterministic paths: those of a machine differ from build to build. What the build itself writes is embedded.
        string[] sources = [.. symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name))];
        Assert.Contains(sources, static path => path.StartsWith("/_/src/Dispatch/", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, static path => path.StartsWith(Repository.Root, StringComparison.Ordinal));
    });

    private static Dictionary<string, Version> References(PEReader assembly)
    {
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), static reference => reference.Version);
    }

    private static PEReader Open(string path, string entry) => new(Read(path, entry));

    private static MemoryStream Read(string path, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream stream = archive.GetEntry(entry)?.Open() ?? throw new FileNotFoundException(entry);
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
