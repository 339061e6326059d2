using System.Collections.Generic;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>One run over several numbers of observers, as it is kept.</summary>
/// <param name="Run">When, on what and of which commit.</param>
/// <param name="Rows">Its measurements, by rising number of observers.</param>
internal sealed record ScaleReport(string Run, IReadOnlyList<ScaleMeasurement> Rows);
