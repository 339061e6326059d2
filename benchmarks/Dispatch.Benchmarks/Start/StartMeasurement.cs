namespace Dispatch.Benchmarks.Start;

/// <summary>One program's start: medians over its runs, and the lowest of the times. Everything but the process time counts from the entry of Main.</summary>
internal sealed record StartMeasurement(
    string Form,
    StartWay Way,
    int Observers,
    int Processes,
    double ProcessMilliseconds,
    double LowestProcessMilliseconds,
    double MainMilliseconds,
    double LowestMainMilliseconds,
    int MethodsJitted,
    int BytesOfILJitted,
    double JitMilliseconds,
    long ManagedBytes,
    long FileBytes);
