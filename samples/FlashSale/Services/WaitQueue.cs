using System.Collections.Generic;
using Dispatch;
using FlashSale.Requests;

namespace FlashSale.Services;

/// <summary>Knows who waits, and nothing of what for.</summary>
[Handles<JoinQueue>]
[Handles<TakeNext>]
[Handles<QueueLength>]
internal sealed class WaitQueue
{
    private readonly Queue<string> _waiting = [];

    public int Handle(in JoinQueue command)
    {
        _waiting.Enqueue(command.Customer);
        return _waiting.Count;
    }

    public string? Handle(in TakeNext command) => _waiting.TryDequeue(out string? customer) ? customer : null;

    public int Handle(in QueueLength query) => _waiting.Count;
}
