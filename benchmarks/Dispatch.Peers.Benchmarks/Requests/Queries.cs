using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Peers.Benchmarks;

// One question of 24 bytes for each library, as a struct where it takes one, and its handler, which is not inlined, as most are not.
public readonly record struct DispatchQuery(long Product, long Units, long Discount) : IQuery<long>;
public readonly record struct MediatorQuery(long Product, long Units, long Discount) : global::Mediator.IQuery<long>;
public readonly record struct MessagePipeQuery(long Product, long Units, long Discount);
public sealed record DispatchRQuery(long Product, long Units, long Discount) : DispatchR.Abstractions.Send.IRequest<DispatchRQuery, ValueTask<long>>;
public sealed record SwitchQuery(long Product, long Units, long Discount) : global::Mediator.Switch.IRequest<long>;
public readonly record struct FoundatioQuery(long Product, long Units, long Discount) : global::Foundatio.Mediator.IQuery<long>;
public readonly record struct ZeroAllocQuery(long Product, long Units, long Discount) : ZeroAlloc.Mediator.IRequest<long>;
public readonly record struct DSoftQuery(long Product, long Units, long Discount) : DSoftStudio.Mediator.Abstractions.IQuery<long>;

[Handles<DispatchQuery>] public sealed class DispatchQueryHandler { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> HandleAsync(DispatchQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }

public sealed class MediatorQueryHandler : global::Mediator.IQueryHandler<MediatorQuery, long> { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> Handle(MediatorQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }

public sealed class MessagePipeQueryHandler : MessagePipe.IAsyncRequestHandler<MessagePipeQuery, long> { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> InvokeAsync(MessagePipeQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }

public sealed class DispatchRQueryHandler : DispatchR.Abstractions.Send.IRequestHandler<DispatchRQuery, ValueTask<long>> { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> Handle(DispatchRQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }

public sealed class SwitchQueryHandler : global::Mediator.Switch.IValueRequestHandler<SwitchQuery, long> { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> Handle(SwitchQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }

public sealed class FoundatioQueryHandler : global::Foundatio.Mediator.IHandler { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> HandleAsync(FoundatioQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }

public sealed class ZeroAllocQueryHandler : ZeroAlloc.Mediator.IRequestHandler<ZeroAllocQuery, long> { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> Handle(ZeroAllocQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }

public sealed class DSoftQueryHandler : DSoftStudio.Mediator.Abstractions.IQueryHandler<DSoftQuery, long> { [MethodImpl(MethodImplOptions.NoInlining)] public ValueTask<long> Handle(DSoftQuery query, CancellationToken cancellationToken) => new(query.Units + ++Asked.Count); }
