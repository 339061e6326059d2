using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>The line through several points with the least squares.</summary>
/// <param name="Fixed">Where it starts.</param>
/// <param name="PerObserver">By how much it rises for each observer.</param>
/// <param name="Determination">R²: 1 is a line.</param>
internal sealed record LinearFit(double Fixed, double PerObserver, double Determination)
{
    public static LinearFit Through(IReadOnlyCollection<(double X, double Y)> points)
    {
        double meanX = points.Average(static point => point.X);
        double meanY = points.Average(static point => point.Y);
        double slope = points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / points.Sum(point => Math.Pow(point.X - meanX, 2));
        double start = meanY - (slope * meanX);
        double rest = points.Sum(point => Math.Pow(point.Y - start - (slope * point.X), 2));
        return new LinearFit(start, slope, 1 - (rest / points.Sum(point => Math.Pow(point.Y - meanY, 2))));
    }
}
