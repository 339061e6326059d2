using System.Threading;

namespace Dispatch.Requests.Tests.Support;

/// <summary>Counts the calls that reach a handler. It travels in the request, so that tests do not share it.</summary>
public sealed class Calls
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public int Add() => Interlocked.Increment(ref _count);
}
