using System.Collections.Generic;
using Dispatch;
using FlashSale.Requests;

namespace FlashSale.Services;

/// <summary>Knows until when something has to happen, and nothing of what.</summary>
[Handles<StartDeadline>]
[Handles<TakeOverdue>]
internal sealed class Deadlines
{
    private readonly Queue<StartDeadline> _running = [];

    /// <summary>All deadlines are equally long, so they end in the order in which they started.</summary>
    public void Handle(in StartDeadline command) => _running.Enqueue(command);

    public int? Handle(in TakeOverdue command) =>
        _running.TryPeek(out StartDeadline oldest) && oldest.Minute <= command.Minute ? _running.Dequeue().Order : null;
}
