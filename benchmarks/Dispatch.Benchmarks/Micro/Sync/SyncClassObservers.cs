namespace Dispatch.Benchmarks.Micro;

// One observer adds to one field: as little as an observer can do, so that what is measured is the publish.
[Handles<SyncClass1>] public sealed class SyncClass1Observer00 : ISyncCall<SyncClass1> { public long Sum; public void Handle(in SyncClass1 e) => Sum += e.Value; }
[Handles<SyncClass4>] public sealed class SyncClass4Observer00 : ISyncCall<SyncClass4> { public long Sum; public void Handle(in SyncClass4 e) => Sum += e.Value; }
[Handles<SyncClass4>] public sealed class SyncClass4Observer01 : ISyncCall<SyncClass4> { public long Sum; public void Handle(in SyncClass4 e) => Sum += e.Value; }
[Handles<SyncClass4>] public sealed class SyncClass4Observer02 : ISyncCall<SyncClass4> { public long Sum; public void Handle(in SyncClass4 e) => Sum += e.Value; }
[Handles<SyncClass4>] public sealed class SyncClass4Observer03 : ISyncCall<SyncClass4> { public long Sum; public void Handle(in SyncClass4 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer00 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer01 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer02 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer03 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer04 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer05 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer06 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer07 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer08 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer09 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer10 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer11 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer12 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer13 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer14 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
[Handles<SyncClass16>] public sealed class SyncClass16Observer15 : ISyncCall<SyncClass16> { public long Sum; public void Handle(in SyncClass16 e) => Sum += e.Value; }
