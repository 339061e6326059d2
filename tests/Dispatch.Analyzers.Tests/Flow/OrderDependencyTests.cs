using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>DSP1304: how sure it is that the order is not what somebody thinks.</summary>
public class OrderDependencyTests
{
    private const string Synchronous = "public void Handle(Saving e) { [|e.Discount|] = 1; }";
    private const string Asynchronous = "public async ValueTask HandleAsync(Saving e, CancellationToken ct) { await Task.Yield(); [|e.Discount|] = 1; }";

    [Theory]
    [InlineData("", "", Asynchronous, DiagnosticSeverity.Info)]
    [InlineData("[Parallel]", "", Asynchronous, DiagnosticSeverity.Warning)]
    [InlineData("[Parallel]", "", Synchronous, DiagnosticSeverity.Info)]
    [InlineData("[Parallel(false)]", "[Parallel]", Asynchronous, DiagnosticSeverity.Info)]
    [InlineData("", "[Parallel]", Asynchronous, DiagnosticSeverity.Warning)]
    [InlineData("", "[Parallel<Saving>]", Asynchronous, DiagnosticSeverity.Warning)]
    [InlineData("", "[Parallel<Other>]", Asynchronous, DiagnosticSeverity.Info)]
    [InlineData("[Parallel]", "[Parallel<Saving>(false)]", Asynchronous, DiagnosticSeverity.Info)]
    public async Task Observers_StartedTogether_AreAWarning(string onEvent, string onDispatcher, string handle, DiagnosticSeverity severity)
    {
        string source = $$"""
            {{onEvent}} public sealed class Saving { public decimal Discount { get; set; } }
            public sealed class Other;
            [Handles<Saving>] public class Discounts { {{handle}} }
            [Handles<Saving>] public class Totals { public void Handle(Saving e) { Console.Write(e.Discount); } }
            [Dispatcher] {{onDispatcher}} public sealed partial class Bus;
            """;
        Assert.Equal(severity, Assert.Single(await AnalyzerVerifier.VerifyAsync(new ObserverBodyAnalyzer(), source, "DSP1304")).Severity);
    }

    [Fact]
    public async Task Reader_InAnotherFileOfAPartialType_IsSeen()
    {
        const string Source = """
            public class Saving { public decimal Discount { get; set; } }
            [Handles<Saving>] public class Discounts { public void Handle(Saving e) { [|e.Discount|] = 1; } }
            [Handles<Saving>] public partial class Totals;
            """;
        await AnalyzerVerifier.VerifyAsync(
            new ObserverBodyAnalyzer(), Source, "DSP1304", new VerifierOptions { OtherSources = ["public partial class Totals { public decimal Total { get; private set; } public void Handle(Saving e) => Total = e.Discount; }"] });
    }

    [Fact]
    public async Task DirectCycle_WithTheOtherHalfInAnotherFileOfAPartialType_IsUnderlined()
    {
        const string Source = """
            public record A(int Id); public record B(int Id);
            [Handles<A>] public class OnA(IPublisher bus) { public void Handle(A e) => bus.Publish(new B(e.Id)); }
            [Handles<B>] public partial class OnB;
            """;
        var options = new VerifierOptions { OtherSources = ["using Dispatch; public partial class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new A(e.Id)); }"] };
        Compilation compilation = VerifierCompilation.Create(Source, options);
        VerifierCompilation.RequireNoErrors(compilation, Source);
        Assert.Equal(["Test.cs", "Other0.cs"], (await AnalyzerVerifier.RunAsync(compilation, options, new PublishSiteAnalyzer())).Where(static diagnostic => diagnostic.Id == "DSP1001").Select(static diagnostic => Path.GetFileName(diagnostic.Location.SourceTree!.FilePath)).OrderDescending());
    }
}
