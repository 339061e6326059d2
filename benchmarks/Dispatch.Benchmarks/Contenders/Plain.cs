using MediatR;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>The event of the other buses: as large as the events of <c>Micro</c>.</summary>
public readonly record struct Plain(long Value, long Account, long Time) : INotification;
