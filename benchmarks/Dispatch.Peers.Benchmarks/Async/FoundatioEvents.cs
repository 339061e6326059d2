using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Peers.Benchmarks;

// Events and observers of Foundatio.Mediator: each completes at once, or waits for the pump of its event.
public readonly record struct FoundatioEvent1(Pump? Pump, long Value, long Time);
public readonly record struct FoundatioEvent4(Pump? Pump, long Value, long Time);
public readonly record struct FoundatioEvent16(Pump? Pump, long Value, long Time);

public sealed class FoundatioEvent1Handler00 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent1 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[0].Wait(); } }
public sealed class FoundatioEvent4Handler00 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent4 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[0].Wait(); } }
public sealed class FoundatioEvent4Handler01 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent4 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[1].Wait(); } }
public sealed class FoundatioEvent4Handler02 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent4 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[2].Wait(); } }
public sealed class FoundatioEvent4Handler03 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent4 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[3].Wait(); } }
public sealed class FoundatioEvent16Handler00 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[0].Wait(); } }
public sealed class FoundatioEvent16Handler01 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[1].Wait(); } }
public sealed class FoundatioEvent16Handler02 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[2].Wait(); } }
public sealed class FoundatioEvent16Handler03 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[3].Wait(); } }
public sealed class FoundatioEvent16Handler04 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[4].Wait(); } }
public sealed class FoundatioEvent16Handler05 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[5].Wait(); } }
public sealed class FoundatioEvent16Handler06 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[6].Wait(); } }
public sealed class FoundatioEvent16Handler07 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[7].Wait(); } }
public sealed class FoundatioEvent16Handler08 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[8].Wait(); } }
public sealed class FoundatioEvent16Handler09 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[9].Wait(); } }
public sealed class FoundatioEvent16Handler10 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[10].Wait(); } }
public sealed class FoundatioEvent16Handler11 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[11].Wait(); } }
public sealed class FoundatioEvent16Handler12 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[12].Wait(); } }
public sealed class FoundatioEvent16Handler13 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[13].Wait(); } }
public sealed class FoundatioEvent16Handler14 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[14].Wait(); } }
public sealed class FoundatioEvent16Handler15 : global::Foundatio.Mediator.IHandler { public long Sum; public ValueTask HandleAsync(FoundatioEvent16 e, CancellationToken cancellationToken) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[15].Wait(); } }
