using System.Threading;

namespace Dispatch.Generated;

/// <summary>
/// Free objects of one kind: a bounded linked stack under a try-lock. Whoever finds it taken allocates or drops one,
/// so no publisher ever waits for another.
/// </summary>
internal struct FreeList
{
    private const int Capacity = 1024;
    private PooledPublish? _top;
    private int _count;
    private int _taken;

    internal PooledPublish? Rent()
    {
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
