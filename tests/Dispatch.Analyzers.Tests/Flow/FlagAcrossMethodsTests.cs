using System.Linq;
using System.Threading.Tasks;
using Dispatch.Analyzers.FlowGraph;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>DSP1009 where the flag is asked for, set and reset in different methods.</summary>
public class FlagAcrossMethodsTests
{
    [Theory]
    [InlineData("if (_isRunning) { return; } Run(e.Id);", "_isRunning = true; bus.Publish(new Failed(id)); _isRunning = false;", true)]
    [InlineData("if (_isRunning) { return; } Run(e.Id);", "_isRunning = true; try { bus.Publish(new Failed(id)); } finally { _isRunning = false; }", false)]
    [InlineData("if (_isRunning) { return; } _isRunning = true; Run(e.Id); _isRunning = false;", "bus.Publish(new Failed(id));", true)]
    [InlineData("if (_isRunning) { return; } Enter(); Run(e.Id); Leave();", "bus.Publish(new Failed(id));", true)]
    [InlineData("if (_isRunning) { return; } Enter(); try { Run(e.Id); } finally { Leave(); }", "bus.Publish(new Failed(id));", false)]
    [InlineData("if (!Enter()) { return; } Run(e.Id); Leave();", "bus.Publish(new Failed(id));", true)]
    public async Task Flag_OfSeveralMethods_IsSeen(string handle, string run, bool isReported)
    {
        string source = $$"""
            public sealed record Failed(int Id);

            [Handles<Failed>]
            internal sealed class Health(IPublisher bus)
            {
                private bool _isRunning;

                public void Handle(Failed e) { {{handle}} }

                private void Run(int id) { {{run}} }

                private bool Enter() { if (_isRunning) { return false; } _isRunning = true; return true; }

                private void Leave() => _isRunning = false;
            }
            """;
        var reported = await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(source, new VerifierOptions()), new FlowGraphAnalyzer());
        Assert.Equal(isReported, reported.Any(static diagnostic => diagnostic.Id == "DSP1009"));
        Assert.DoesNotContain(reported, static diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden && diagnostic.Id != "DSP1009");
    }

    [Theory]
    [InlineData("if (_isRunning) { return; } Enter(); Run(e.Id); Leave();", "bus.Publish(new Failed(id));", true)]
    [InlineData("if (_isRunning) { return; } Enter(); try { Run(e.Id); } finally { Leave(); }", "bus.Publish(new Failed(id));", false)]
    [InlineData("if (!Enter()) { return; } Run(e.Id); Leave();", "bus.Publish(new Failed(id));", true)]
    [InlineData("if (!Enter()) { return; } try { Run(e.Id); } finally { Leave(); }", "bus.Publish(new Failed(id));", false)]
    [InlineData("if (_isRunning) { return; } Run(e.Id);", "_isRunning = true; bus.Publish(new Failed(id)); _isRunning = false;", true)]
    [InlineData("if (_isRunning) { return; } Run(e.Id);", "_isRunning = true; try { bus.Publish(new Failed(id)); } finally { _isRunning = false; }", false)]
    public async Task Flag_OfATypeInSeveralFiles_IsSeen(string handle, string run, bool isReported)
    {
        const string Using = "using Dispatch; ";
        string source = $$"""
            public sealed record Failed(int Id);

            [Handles<Failed>]
            internal sealed partial class Health(IPublisher bus)
            {
                public void Handle(Failed e) { {{handle}} }
            }
            """;
        var options = new VerifierOptions
        {
            OtherSources =
            [
                Using + "internal sealed partial class Health { private bool _isRunning; private bool Enter() { if (_isRunning) { return false; } _isRunning = true; return true; } }",
                Using + "internal sealed partial class Health { private void Leave() => _isRunning = false; private void Run(int id) { " + run + " } }",
            ],
        };
        var reported = await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(source, options), new FlowGraphAnalyzer());
        Assert.Equal(isReported, reported.Any(static diagnostic => diagnostic.Id == "DSP1009"));
        Assert.DoesNotContain(reported, static diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden && diagnostic.Id != "DSP1009");
    }
}
