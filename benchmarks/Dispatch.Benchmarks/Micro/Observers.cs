using System.Threading.Tasks;
using Dispatch;

namespace Dispatch.Benchmarks.Micro;

// One observer adds to one field: as little as an observer can do, so that what is measured is the publish.
[Handles<Struct1>] public sealed class Struct1Observer00 { public long Sum; public void Handle(in Struct1 e) => Sum += e.Value; }
[Handles<Struct4>] public sealed class Struct4Observer00 { public long Sum; public void Handle(in Struct4 e) => Sum += e.Value; }
[Handles<Struct4>] public sealed class Struct4Observer01 { public long Sum; public void Handle(in Struct4 e) => Sum += e.Value; }
[Handles<Struct4>] public sealed class Struct4Observer02 { public long Sum; public void Handle(in Struct4 e) => Sum += e.Value; }
[Handles<Struct4>] public sealed class Struct4Observer03 { public long Sum; public void Handle(in Struct4 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer00 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer01 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer02 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer03 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer04 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer05 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer06 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer07 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer08 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer09 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer10 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer11 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer12 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer13 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer14 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Struct16>] public sealed class Struct16Observer15 { public long Sum; public void Handle(in Struct16 e) => Sum += e.Value; }
[Handles<Class1>] public sealed class Class1Observer00 { public long Sum; public void Handle(in Class1 e) => Sum += e.Value; }
[Handles<Class4>] public sealed class Class4Observer00 { public long Sum; public void Handle(in Class4 e) => Sum += e.Value; }
[Handles<Class4>] public sealed class Class4Observer01 { public long Sum; public void Handle(in Class4 e) => Sum += e.Value; }
[Handles<Class4>] public sealed class Class4Observer02 { public long Sum; public void Handle(in Class4 e) => Sum += e.Value; }
[Handles<Class4>] public sealed class Class4Observer03 { public long Sum; public void Handle(in Class4 e) => Sum += e.Value; }
[Handles<Collect4>] public sealed class Collect4Observer00 { public long Sum; public void Handle(in Collect4 e) => Sum += e.Value; }
[Handles<Collect4>] public sealed class Collect4Observer01 { public long Sum; public void Handle(in Collect4 e) => Sum += e.Value; }
[Handles<Collect4>] public sealed class Collect4Observer02 { public long Sum; public void Handle(in Collect4 e) => Sum += e.Value; }
[Handles<Collect4>] public sealed class Collect4Observer03 { public long Sum; public void Handle(in Collect4 e) => Sum += e.Value; }
[Handles<Isolate4>] public sealed class Isolate4Observer00 { public long Sum; public void Handle(in Isolate4 e) => Sum += e.Value; }
[Handles<Isolate4>] public sealed class Isolate4Observer01 { public long Sum; public void Handle(in Isolate4 e) => Sum += e.Value; }
[Handles<Isolate4>] public sealed class Isolate4Observer02 { public long Sum; public void Handle(in Isolate4 e) => Sum += e.Value; }
[Handles<Isolate4>] public sealed class Isolate4Observer03 { public long Sum; public void Handle(in Isolate4 e) => Sum += e.Value; }
[Handles<Async4>] public sealed class Async4Observer00 { public long Sum; public ValueTask HandleAsync(Async4 e) { Sum += e.Value; return default; } }
[Handles<Async4>] public sealed class Async4Observer01 { public long Sum; public ValueTask HandleAsync(Async4 e) { Sum += e.Value; return default; } }
[Handles<Async4>] public sealed class Async4Observer02 { public long Sum; public ValueTask HandleAsync(Async4 e) { Sum += e.Value; return default; } }
[Handles<Async4>] public sealed class Async4Observer03 { public long Sum; public ValueTask HandleAsync(Async4 e) { Sum += e.Value; return default; } }
[Handles<Suspended4>] public sealed class Suspended4Observer00 { public readonly ManualSource Source = new(); public ValueTask HandleAsync(Suspended4 e) => Source.Wait(); }
[Handles<Suspended4>] public sealed class Suspended4Observer01 { public readonly ManualSource Source = new(); public ValueTask HandleAsync(Suspended4 e) => Source.Wait(); }
[Handles<Suspended4>] public sealed class Suspended4Observer02 { public readonly ManualSource Source = new(); public ValueTask HandleAsync(Suspended4 e) => Source.Wait(); }
[Handles<Suspended4>] public sealed class Suspended4Observer03 { public readonly ManualSource Source = new(); public ValueTask HandleAsync(Suspended4 e) => Source.Wait(); }
