using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

// Each waits for a source that the benchmark completes, and allocates nothing: the bytes are the publisher's.
[Handles<SuspendedStruct1>] public sealed class SuspendedStruct1Observer00 : IAsyncCall<SuspendedStruct1> { public ValueTask HandleAsync(SuspendedStruct1 e) => e.Pump.Sources[0].Wait(); }
[Handles<SuspendedStruct4>] public sealed class SuspendedStruct4Observer00 : IAsyncCall<SuspendedStruct4> { public ValueTask HandleAsync(SuspendedStruct4 e) => e.Pump.Sources[0].Wait(); }
[Handles<SuspendedStruct4>] public sealed class SuspendedStruct4Observer01 : IAsyncCall<SuspendedStruct4> { public ValueTask HandleAsync(SuspendedStruct4 e) => e.Pump.Sources[1].Wait(); }
[Handles<SuspendedStruct4>] public sealed class SuspendedStruct4Observer02 : IAsyncCall<SuspendedStruct4> { public ValueTask HandleAsync(SuspendedStruct4 e) => e.Pump.Sources[2].Wait(); }
[Handles<SuspendedStruct4>] public sealed class SuspendedStruct4Observer03 : IAsyncCall<SuspendedStruct4> { public ValueTask HandleAsync(SuspendedStruct4 e) => e.Pump.Sources[3].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer00 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[0].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer01 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[1].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer02 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[2].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer03 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[3].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer04 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[4].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer05 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[5].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer06 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[6].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer07 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[7].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer08 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[8].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer09 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[9].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer10 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[10].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer11 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[11].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer12 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[12].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer13 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[13].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer14 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[14].Wait(); }
[Handles<SuspendedStruct16>] public sealed class SuspendedStruct16Observer15 : IAsyncCall<SuspendedStruct16> { public ValueTask HandleAsync(SuspendedStruct16 e) => e.Pump.Sources[15].Wait(); }
