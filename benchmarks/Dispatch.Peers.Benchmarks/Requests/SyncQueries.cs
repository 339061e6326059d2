using System.Runtime.CompilerServices;
using System.Threading;

namespace Dispatch.Peers.Benchmarks;

// The same for a synchronous handler, in the libraries that have one.
public readonly record struct DispatchSyncQuery(long Product, long Units, long Discount) : IQuery<long>;
public readonly record struct MessagePipeSyncQuery(long Product, long Units, long Discount);
public sealed record DispatchRSyncQuery(long Product, long Units, long Discount) : DispatchR.Abstractions.Send.IRequest<DispatchRSyncQuery, long>;
public readonly record struct FoundatioSyncQuery(long Product, long Units, long Discount) : global::Foundatio.Mediator.IQuery<long>;

[Handles<DispatchSyncQuery>] public sealed class DispatchSyncQueryHandler { [MethodImpl(MethodImplOptions.NoInlining)] public long Handle(in DispatchSyncQuery query) => query.Units + ++Asked.Count; }

public sealed class MessagePipeSyncQueryHandler : MessagePipe.IRequestHandler<MessagePipeSyncQuery, long> { [MethodImpl(MethodImplOptions.NoInlining)] public long Invoke(MessagePipeSyncQuery query) => query.Units + ++Asked.Count; }

public sealed class DispatchRSyncQueryHandler : DispatchR.Abstractions.Send.IRequestHandler<DispatchRSyncQuery, long> { [MethodImpl(MethodImplOptions.NoInlining)] public long Handle(DispatchRSyncQuery query, CancellationToken cancellationToken) => query.Units + ++Asked.Count; }

public sealed class FoundatioSyncQueryHandler : global::Foundatio.Mediator.IHandler { [MethodImpl(MethodImplOptions.NoInlining)] public long Handle(FoundatioSyncQuery query) => query.Units + ++Asked.Count; }
