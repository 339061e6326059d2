using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

// Each waits for a source that the benchmark completes, and allocates nothing: the bytes are the publisher's.
[Handles<SuspendedClass1>] public sealed class SuspendedClass1Observer00 : IAsyncCall<SuspendedClass1> { public ValueTask HandleAsync(SuspendedClass1 e) => e.Pump.Sources[0].Wait(); }
[Handles<SuspendedClass4>] public sealed class SuspendedClass4Observer00 : IAsyncCall<SuspendedClass4> { public ValueTask HandleAsync(SuspendedClass4 e) => e.Pump.Sources[0].Wait(); }
[Handles<SuspendedClass4>] public sealed class SuspendedClass4Observer01 : IAsyncCall<SuspendedClass4> { public ValueTask HandleAsync(SuspendedClass4 e) => e.Pump.Sources[1].Wait(); }
[Handles<SuspendedClass4>] public sealed class SuspendedClass4Observer02 : IAsyncCall<SuspendedClass4> { public ValueTask HandleAsync(SuspendedClass4 e) => e.Pump.Sources[2].Wait(); }
[Handles<SuspendedClass4>] public sealed class SuspendedClass4Observer03 : IAsyncCall<SuspendedClass4> { public ValueTask HandleAsync(SuspendedClass4 e) => e.Pump.Sources[3].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer00 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[0].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer01 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[1].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer02 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[2].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer03 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[3].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer04 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[4].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer05 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[5].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer06 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[6].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer07 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[7].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer08 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[8].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer09 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[9].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer10 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[10].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer11 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[11].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer12 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[12].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer13 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[13].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer14 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[14].Wait(); }
[Handles<SuspendedClass16>] public sealed class SuspendedClass16Observer15 : IAsyncCall<SuspendedClass16> { public ValueTask HandleAsync(SuspendedClass16 e) => e.Pump.Sources[15].Wait(); }
