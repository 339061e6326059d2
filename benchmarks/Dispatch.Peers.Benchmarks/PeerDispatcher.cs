namespace Dispatch.Peers.Benchmarks;

[Dispatcher]
public sealed partial class PeerDispatcher;
