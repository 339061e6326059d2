using MediatR;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>As many event types as there are ways to close it.</summary>
public sealed class MixedEvent<TFirst, TSecond, TThird> : INotification;
