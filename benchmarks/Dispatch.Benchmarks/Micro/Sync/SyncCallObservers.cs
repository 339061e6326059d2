using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

// As the others, but never inlined: what an observer of ordinary size costs to call.
[Handles<SyncCall1>] public sealed class SyncCall1Observer00 : ISyncCall<SyncCall1> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall1 e) => Sum += e.Value; }
[Handles<SyncCall4>] public sealed class SyncCall4Observer00 : ISyncCall<SyncCall4> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall4 e) => Sum += e.Value; }
[Handles<SyncCall4>] public sealed class SyncCall4Observer01 : ISyncCall<SyncCall4> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall4 e) => Sum += e.Value; }
[Handles<SyncCall4>] public sealed class SyncCall4Observer02 : ISyncCall<SyncCall4> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall4 e) => Sum += e.Value; }
[Handles<SyncCall4>] public sealed class SyncCall4Observer03 : ISyncCall<SyncCall4> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall4 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer00 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer01 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer02 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer03 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer04 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer05 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer06 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer07 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer08 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer09 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer10 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer11 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer12 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer13 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer14 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
[Handles<SyncCall16>] public sealed class SyncCall16Observer15 : ISyncCall<SyncCall16> { public long Sum; [MethodImpl(MethodImplOptions.NoInlining)] public void Handle(in SyncCall16 e) => Sum += e.Value; }
