using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers.Tests.Rules;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Dispatch.Analyzers.Tests;

/// <summary>What the compiler is asked to do for the analyzers, before they do anything.</summary>
public class RegistrationTests
{
    /// <summary>One such action makes the compiler keep account of each symbol and its members, twice the work of a whole build with 1,000 events.</summary>
    [Fact]
    public async Task Analyzers_OfAProjectThatSubscribes_RegisterNoActionThatBeginsWithASymbol()
    {
        Compilation compilation = VerifierCompilation.Create(SubscriptionCases.Shop("public void Open() { _ = bus.Subscribe<Paid>(Show); }"), new VerifierOptions());
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. AnalyzerSet.All()];
        CompilationWithAnalyzers runner = compilation.WithAnalyzers(analyzers, new AnalyzerOptions([]));
        await runner.GetAnalyzerDiagnosticsAsync();
        int others = 0;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            AnalyzerTelemetryInfo asked = await runner.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
            Assert.True(asked.SymbolStartActionsCount + asked.SymbolEndActionsCount == 0, analyzer.GetType().Name);
            others += asked.OperationBlockStartActionsCount + asked.SymbolActionsCount;
        }

        Assert.NotEqual(0, others);
    }
}
