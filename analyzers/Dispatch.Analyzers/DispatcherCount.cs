using System.Threading;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>Whether a compilation declares a dispatcher, asked for at its end by rules that look at its types. Any thread may tell.</summary>
internal sealed class DispatcherCount(DispatchTypes types)
{
    private int _count;

    public bool IsZero => Volatile.Read(ref _count) == 0;

    public void Look(INamedTypeSymbol type)
    {
        if (types.IsDispatcher(type))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
