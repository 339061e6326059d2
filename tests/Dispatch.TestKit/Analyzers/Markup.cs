using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.TestKit.Analyzers;

/// <summary>Source in which expected diagnostics are marked: <c>[|span|]</c> or <c>{|DSP0001:span|}</c>; marks may nest.</summary>
/// <param name="Source">The source without the marks.</param>
/// <param name="Expected">Where a diagnostic is expected; the id is null for <c>[|span|]</c>.</param>
public sealed record Markup(string Source, ImmutableArray<(string? Id, TextSpan Span)> Expected);
