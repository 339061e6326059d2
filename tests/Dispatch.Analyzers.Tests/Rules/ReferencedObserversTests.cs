using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Rules;

/// <summary>DSP0020 looks at another assembly.</summary>
public class ReferencedObserversTests
{
    public const string Id = "DSP0020";

    private const string Library = """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points { public void Handle(Paid e) { } }

        """;

    [Fact]
    public async Task Dispatcher_LibraryWithoutDispatcher_IsReportedWithTheObserver()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Library, "[Dispatcher] public partial class Shop;"));
        Assert.Equal(Id, diagnostic.Id);
        Assert.Contains("Points.Handle", diagnostic.GetMessage());
        Assert.Equal("Shop", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData(Library + "[Dispatcher] public partial class Billing;", "[Dispatcher] public partial class Shop;")]
    [InlineData("public record Paid(int Id);", "[Dispatcher] public partial class Shop;")]
    [InlineData(Library, "public class Shop;")]
    [InlineData(Library, "#pragma warning disable DSP0020\n[Dispatcher] public partial class Shop;")]
    public async Task Dispatcher_NothingLost_IsNotReported(string library, string root) => Assert.Empty(await RunAsync(library, root));

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string library, string root)
    {
        var options = new VerifierOptions { RunsGenerator = true };
        Compilation referenced = VerifierCompilation.Create(library, options).WithAssemblyName("Library");
        using var image = new MemoryStream();
        Assert.True(referenced.Emit(image).Success);
        image.Position = 0;
        Compilation compilation = VerifierCompilation.Create(root, options with { RunsGenerator = false }).AddReferences(MetadataReference.CreateFromStream(image));
        return await AnalyzerVerifier.RunAsync(compilation, new ReferencedObserversAnalyzer());
    }
}
