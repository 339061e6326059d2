using System.Collections.Generic;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>One run of two generators side by side, as it is kept.</summary>
/// <param name="Run">When, on what and of which commits.</param>
/// <param name="Rows">Its measurements, by rising number of observers, the other library first.</param>
internal sealed record PeerReport(string Run, IReadOnlyList<PeerMeasurement> Rows);
