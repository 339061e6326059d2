using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Features;

/// <summary>A command of 24 bytes without a result.</summary>
public readonly record struct Restock(long Product, long Units, long Shelf) : ICommand;

/// <summary>Is not inlined, as most handlers are not.</summary>
[Handles<Restock>]
public sealed class RestockHandler
{
    private long _units;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Restock command) => _units += command.Units;
}
