using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.TestKit.Analyzers;

/// <summary>The same settings for every file.</summary>
public sealed class FixedOptionsProvider(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string>? globals = null) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigOptions _files = new Options(values);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(globals ?? ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _files;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
