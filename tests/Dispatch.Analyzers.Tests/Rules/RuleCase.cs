using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Tests.Rules;

/// <summary>Code that a rule reports (marked), and code that it nearly reports.</summary>
public sealed record RuleCase(string Id, DiagnosticAnalyzer Analyzer, string Hit, params string[] NearMisses)
{
    public VerifierOptions Options { get; init; } = new();
}
