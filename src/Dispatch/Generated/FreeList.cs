using System.Threading;

namespace Dispatch.Generated;

/// <summary>
/// Free objects of one kind: one at hand, and a bounded linked stack under a try-lock. Whoever finds that taken allocates or
/// drops one, so no publisher ever waits for another.
/// </summary>
internal struct FreeList
{
    private const int Capacity = 1024;
    private PooledPublish? _atHand;
    private PooledPublish? _top;
    private int _count;
    private int _taken;

    internal PooledPublish? Rent()
    {
        PooledPublish? atHand = _atHand;
        if (atHand is not null && Interlocked.CompareExchange(ref _atHand, null, atHand) == atHand)
        {
            return atHand;
        }

        if (_top is null || Interlocked.Exchange(ref _taken, 1) != 0)
        {
            return null;
        }

        PooledPublish? rented = _top;
        if (rented is not null)
        {
            _top = rented.NextFree;
            _count--;
            rented.NextFree = null;
        }

        Volatile.Write(ref _taken, 0);
        return rented;
    }

    internal void Return(PooledPublish free)
    {
        if (_atHand is null)
        {
            // Of two that return at the same time one may be lost here, to the garbage collector.
            Volatile.Write(ref _atHand, free);
            return;
        }

        if (_count >= Capacity || Interlocked.Exchange(ref _taken, 1) != 0)
        {
            return;
        }

        free.NextFree = _top;
        _top = free;
        _count++;
        Volatile.Write(ref _taken, 0);
    }
}
