namespace Dispatch.Benchmarks.Micro;

// One observer adds to one field: as little as an observer can do, so that what is measured is the publish.
[Handles<SyncStruct1>] public sealed class SyncStruct1Observer00 : ISyncCall<SyncStruct1> { public long Sum; public void Handle(in SyncStruct1 e) => Sum += e.Value; }
[Handles<SyncStruct4>] public sealed class SyncStruct4Observer00 : ISyncCall<SyncStruct4> { public long Sum; public void Handle(in SyncStruct4 e) => Sum += e.Value; }
[Handles<SyncStruct4>] public sealed class SyncStruct4Observer01 : ISyncCall<SyncStruct4> { public long Sum; public void Handle(in SyncStruct4 e) => Sum += e.Value; }
[Handles<SyncStruct4>] public sealed class SyncStruct4Observer02 : ISyncCall<SyncStruct4> { public long Sum; public void Handle(in SyncStruct4 e) => Sum += e.Value; }
[Handles<SyncStruct4>] public sealed class SyncStruct4Observer03 : ISyncCall<SyncStruct4> { public long Sum; public void Handle(in SyncStruct4 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer00 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer01 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer02 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer03 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer04 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer05 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer06 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer07 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer08 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer09 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer10 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer11 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer12 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer13 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer14 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
[Handles<SyncStruct16>] public sealed class SyncStruct16Observer15 : ISyncCall<SyncStruct16> { public long Sum; public void Handle(in SyncStruct16 e) => Sum += e.Value; }
