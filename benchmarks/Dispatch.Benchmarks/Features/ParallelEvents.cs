using System.Threading.Tasks;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

[Parallel]
public readonly record struct Together(Pump? Pump, long Value);

[Handles<Together>] public sealed class TogetherA : IAsyncCall<Together> { public ValueTask HandleAsync(Together e) => e.Pump?.Sources[0].Wait() ?? default; }
[Handles<Together>] public sealed class TogetherB : IAsyncCall<Together> { public ValueTask HandleAsync(Together e) => e.Pump?.Sources[1].Wait() ?? default; }
[Handles<Together>] public sealed class TogetherC : IAsyncCall<Together> { public ValueTask HandleAsync(Together e) => e.Pump?.Sources[2].Wait() ?? default; }
[Handles<Together>] public sealed class TogetherD : IAsyncCall<Together> { public ValueTask HandleAsync(Together e) => e.Pump?.Sources[3].Wait() ?? default; }
