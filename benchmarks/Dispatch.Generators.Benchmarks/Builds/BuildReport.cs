using System.Collections.Generic;

namespace Dispatch.Generators.Benchmarks.Builds;

/// <summary>One run over one library, as it is kept.</summary>
/// <param name="Library">Whose generator it is.</param>
/// <param name="Run">When, on what and of which commit.</param>
/// <param name="Observers">How many events there are, with one observer each.</param>
/// <param name="Ways">The builds; the first is without the generator.</param>
internal sealed record BuildReport(string Library, string Run, int Observers, IReadOnlyList<BuildMeasurement> Ways);
