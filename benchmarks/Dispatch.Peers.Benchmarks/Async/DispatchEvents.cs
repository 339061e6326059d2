using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Peers.Benchmarks;

// Events and observers of the dispatcher of this repository: each completes at once, or waits for the pump of its event.
public readonly record struct DispatchEvent1(Pump? Pump, long Value, long Time);
public readonly record struct DispatchEvent4(Pump? Pump, long Value, long Time);
public readonly record struct DispatchEvent16(Pump? Pump, long Value, long Time);

[Handles<DispatchEvent1>] public sealed class DispatchEvent1Observer00 { public long Sum; public ValueTask HandleAsync(DispatchEvent1 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[0].Wait(); } }
[Handles<DispatchEvent4>] public sealed class DispatchEvent4Observer00 { public long Sum; public ValueTask HandleAsync(DispatchEvent4 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[0].Wait(); } }
[Handles<DispatchEvent4>] public sealed class DispatchEvent4Observer01 { public long Sum; public ValueTask HandleAsync(DispatchEvent4 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[1].Wait(); } }
[Handles<DispatchEvent4>] public sealed class DispatchEvent4Observer02 { public long Sum; public ValueTask HandleAsync(DispatchEvent4 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[2].Wait(); } }
[Handles<DispatchEvent4>] public sealed class DispatchEvent4Observer03 { public long Sum; public ValueTask HandleAsync(DispatchEvent4 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[3].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer00 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[0].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer01 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[1].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer02 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[2].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer03 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[3].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer04 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[4].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer05 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[5].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer06 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[6].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer07 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[7].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer08 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[8].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer09 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[9].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer10 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[10].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer11 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[11].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer12 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[12].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer13 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[13].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer14 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[14].Wait(); } }
[Handles<DispatchEvent16>] public sealed class DispatchEvent16Observer15 { public long Sum; public ValueTask HandleAsync(DispatchEvent16 e) { Sum += e.Value; return e.Pump is null ? default : e.Pump.Sources[15].Wait(); } }
