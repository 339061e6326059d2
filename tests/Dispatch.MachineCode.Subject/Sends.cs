using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Dispatch;

namespace Dispatch.MachineCode.Subject;

public readonly record struct Order(long Value) : ICommand;

public readonly record struct Ask(long Value) : IQuery<long>;

/// <summary>Is inlined, so that nothing must be left of the request either.</summary>
public readonly record struct Quick(long Value, long Second) : IQuery<long>;

/// <summary>As large as three registers, to a handler that may throw instead of returning its task.</summary>
public readonly record struct Later(long Value, long Second, long Third) : IQuery<long>;

[Handles<Order>]
[Handles<Ask>]
[Handles<Quick>]
[Handles<Later>]
public sealed class SendHandler
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Order command) => Sum += command.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Handle(in Ask query) => Sum + query.Value;

    public long Handle(in Quick query) => Sum + query.Value + query.Second;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<long> HandleAsync(Later query, CancellationToken cancellationToken) => new(Sum + query.Value + query.Third);
}

/// <summary>An event whose observer returns a task.</summary>
public readonly record struct Soon(long Value, long Second, long Third);

[Handles<Soon>]
public sealed class SoonObserver
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask HandleAsync(Soon e, CancellationToken cancellationToken)
    {
        Sum += e.Value + e.Third;
        return default;
    }
}

/// <summary>What somebody would write without a library.</summary>
public sealed class HandWrittenSends(SendHandler handler, SoonObserver soon)
{
    internal readonly SendHandler Handler = handler;
    internal readonly SoonObserver Soon = soon;
}
