using System.Collections.Generic;

namespace Dispatch.Modules.Contracts;

public interface IShopEvent
{
    Journal Journal { get; }
}

public readonly record struct OrderPaid(Journal Journal, int OrderId) : IShopEvent;

public record OrderClosed(Journal Journal) : IShopEvent;

public sealed record OrderReturned(Journal Journal) : OrderClosed(Journal);

public readonly record struct MailSent(Journal Journal);

public readonly record struct Counted(Journal Journal);

/// <summary>What generic observers of another assembly see.</summary>
public interface IWatched
{
    Journal Journal { get; }
}

public readonly record struct Watched(Journal Journal) : IWatched;

public sealed record WatchedUnnamed(Journal Journal) : IWatched;

/// <summary>What a filter of any event looks for.</summary>
public interface IJournaled
{
    Journal Journal { get; }
}

public readonly record struct Filtered(Journal Journal, bool IsStopped) : IJournaled;

public readonly record struct FilteredAsync(Journal Journal) : IJournaled;

public readonly record struct Measured(Journal Journal);

public readonly record struct Refunded(Journal Journal);

public readonly record struct RefundBooked(Journal Journal);

/// <summary>Nobody names it: it is an <see cref="OrderClosed"/> that is known only at run time.</summary>
public sealed record OrderLost(Journal Journal) : OrderClosed(Journal);

/// <summary>What has run, in order.</summary>
public sealed class Journal(bool isSilent = false)
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public int Count { get; private set; }

    public void Add(string line)
    {
        Count++;
        if (isSilent)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }
    }
}
