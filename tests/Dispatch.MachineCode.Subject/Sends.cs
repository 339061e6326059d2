using System.Runtime.CompilerServices;
using Dispatch;

namespace Dispatch.MachineCode.Subject;

public readonly record struct Order(long Value) : ICommand;

public readonly record struct Ask(long Value) : IQuery<long>;

/// <summary>Is inlined, so that nothing must be left of the request either.</summary>
public readonly record struct Quick(long Value, long Second) : IQuery<long>;

[Handles<Order>]
[Handles<Ask>]
[Handles<Quick>]
public sealed class SendHandler
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Order command) => Sum += command.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Handle(in Ask query) => Sum + query.Value;

    public long Handle(in Quick query) => Sum + query.Value + query.Second;
}

/// <summary>What somebody would write without a library.</summary>
public sealed class HandWrittenSends(SendHandler handler)
{
    internal readonly SendHandler Handler = handler;
}
