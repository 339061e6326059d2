using Dispatch;

namespace FlashSale.Requests;

/// <summary>Answered with the place in the queue, from 1.</summary>
public readonly record struct JoinQueue(string Customer) : ICommand<int>;

/// <summary>The customer who has waited longest, who leaves the queue; null if nobody waits.</summary>
public readonly record struct TakeNext : ICommand<string?>;

public readonly record struct QueueLength : IQuery<int>;
