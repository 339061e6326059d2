namespace Dispatch.Peers.Benchmarks;

[global::Mediator.Switch.SwitchMediator]
public partial class PeerSwitchMediator;
