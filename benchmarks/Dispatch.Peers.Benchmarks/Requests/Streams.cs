using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Peers.Benchmarks;

// A stream of ten items for each library; the sequence is the same method for all.
public readonly record struct DispatchTen(long Value) : IStreamQuery<long>;
public readonly record struct MediatorTen(long Value) : global::Mediator.IStreamQuery<long>;
public sealed record DispatchRTen(long Value) : DispatchR.Abstractions.Stream.IStreamRequest<DispatchRTen, long>;
public readonly record struct ZeroAllocTen(long Value) : ZeroAlloc.Mediator.IStreamRequest<long>;
public readonly record struct DSoftTen(long Value) : DSoftStudio.Mediator.Abstractions.IStreamRequest<long>;

[Handles<DispatchTen>] public sealed class DispatchTenHandler { public IAsyncEnumerable<long> Handle(DispatchTen query) => Ten.Items(query.Value); }

public sealed class MediatorTenHandler : global::Mediator.IStreamQueryHandler<MediatorTen, long> { public IAsyncEnumerable<long> Handle(MediatorTen query, CancellationToken cancellationToken) => Ten.Items(query.Value); }

public sealed class DispatchRTenHandler : DispatchR.Abstractions.Stream.IStreamRequestHandler<DispatchRTen, long> { public IAsyncEnumerable<long> Handle(DispatchRTen query, CancellationToken cancellationToken) => Ten.Items(query.Value); }

public sealed class ZeroAllocTenHandler : ZeroAlloc.Mediator.IStreamRequestHandler<ZeroAllocTen, long> { public IAsyncEnumerable<long> Handle(ZeroAllocTen query, CancellationToken cancellationToken) => Ten.Items(query.Value); }

public sealed class DSoftTenHandler : DSoftStudio.Mediator.Abstractions.IStreamRequestHandler<DSoftTen, long> { public IAsyncEnumerable<long> Handle(DSoftTen query, CancellationToken cancellationToken) => Ten.Items(query.Value); }
