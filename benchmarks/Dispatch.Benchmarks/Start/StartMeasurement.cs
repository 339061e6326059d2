namespace Dispatch.Benchmarks.Start;

/// <summary>One program's start: medians over its runs. Everything but the process time counts from the entry of Main.</summary>
public sealed record StartMeasurement(
    string Form,
    bool IsGenerated,
    int Observers,
    double ProcessMilliseconds,
    double MainMilliseconds,
    int MethodsJitted,
    int BytesOfILJitted,
    double JitMilliseconds,
    long ManagedBytes,
    long FileBytes);
