using System.Threading.Tasks;
using Dispatch.Analyzers.FlowGraph;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>DSP1009 where one flag ends several cycles.</summary>
public class SharedGuardTests
{
    private const string Source = """
        public sealed record Failed(int Id);
        public sealed record Restored(int Id);

        [Handles<Failed>]
        [Handles<Restored>]
        internal sealed class Health(IPublisher bus)
        {
            private bool _isRunning;

            public void Handle(Failed e) => Run(e.Id);

            public void Handle(Restored e) => Run(e.Id);

            private void Run(int id)
            {
                if (_isRunning) { return; }
                _isRunning = true;
                bus.Publish(new Failed(id));
                bus.Publish(new Restored(id));
                _isRunning = false;
            }
        }
        """;

    [Fact]
    public async Task Flag_ThatEndsSeveralCycles_IsReportedOnce() =>
        Assert.Single(await AnalyzerVerifier.RunAsync(VerifierCompilation.Create(Source, new VerifierOptions()), new FlowGraphAnalyzer()), static diagnostic => diagnostic.Id == "DSP1009");
}
