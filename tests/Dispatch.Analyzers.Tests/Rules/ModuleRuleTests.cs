using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Rules;

/// <summary>DSP0020 and DSP0022, and what DSP0023 says about modules: they look at other assemblies.</summary>
public class ModuleRuleTests
{
    public static readonly string[] Ids = ["DSP0020", "DSP0022"];

    private const string Billing = """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points { public void Handle(Paid e) { } }

        """;

    private const string Root = "[Dispatcher] public partial class Shop;";

    [Fact]
    public async Task Dispatcher_ModuleInAnotherFormat_IsReportedWithBothNumbers()
    {
        MetadataReference old = Compile("Old", "[assembly: DispatchModule(99)]");
        Diagnostic diagnostic = Assert.Single(await RunAsync(Root, old));
        Assert.Equal("DSP0020", diagnostic.Id);
        Assert.Contains("'Old'", diagnostic.GetMessage());
        Assert.Contains("99", diagnostic.GetMessage());
        Assert.Equal("Shop", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Dispatcher_ModuleBehindAReference_IsReportedWithBothNames()
    {
        MetadataReference billing = Compile("Billing", Billing);
        MetadataReference ordering = Compile("Ordering", "public static class Orders { public static object Make() => new Paid(1); }", billing);
        Diagnostic diagnostic = Assert.Single(await RunAsync(Root, ordering));
        Assert.Equal("DSP0022", diagnostic.Id);
        Assert.Contains("'Billing'", diagnostic.GetMessage());
        Assert.Contains("'Ordering'", diagnostic.GetMessage());
        Assert.Empty(await RunAsync(Root, ordering, billing));
        Assert.Empty(await RunAsync("[Dispatcher(Modules = new System.Type[0])] public partial class Shop;", ordering));
    }

    [Fact]
    public async Task Dispatcher_NamingAModule_IsReportedOnlyIfThereIsNothingToCall()
    {
        MetadataReference billing = Compile("Billing", Billing);
        MetadataReference own = Compile("Own", Billing.Replace("Paid", "Sent") + "[Dispatcher] public partial class Inner;");
        Assert.Empty(await RunAsync("[Dispatcher(Modules = new[] { typeof(Paid) })] public partial class Shop;", billing, own));
        Diagnostic diagnostic = Assert.Single(await RunAsync("[Dispatcher(Modules = new[] { typeof(Paid), typeof(Sent) })] public partial class Shop;", billing, own));
        Assert.Equal("DSP0023", diagnostic.Id);
        Assert.Contains("dispatcher of its own", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData(Billing, Root)]
    [InlineData(Billing + "[Dispatcher] public partial class Billing;", Root)]
    [InlineData("public record Paid(int Id);", Root)]
    [InlineData("[assembly: DispatchModule(99)]", "public class Shop;")]
    [InlineData("[assembly: DispatchModule(99)]", "#pragma warning disable DSP0020\n" + Root)]
    public async Task Dispatcher_NothingLost_IsNotReported(string library, string root) => Assert.Empty(await RunAsync(root, Compile("Library", library)));

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string root, params MetadataReference[] references) => await AnalyzerVerifier.RunAsync(
        VerifierCompilation.Create(root, new VerifierOptions()).AddReferences(references), new ModuleAnalyzer());

    internal static PortableExecutableReference Compile(string name, string source, params MetadataReference[] references)
    {
        Compilation library = VerifierCompilation.Create(source, new VerifierOptions { RunsGenerator = true, References = references, AssemblyName = name });
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}
