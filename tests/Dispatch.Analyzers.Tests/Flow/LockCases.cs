using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Publishes while a lock is held.</summary>
internal static class LockCases
{
    public static RuleCase Case { get; } = new("DSP1007", new PublishSiteAnalyzer(),
        """
        public record Paid(int Id);

        public class Ledger(IPublisher bus)
        {
            private readonly object _gate = new();
            private readonly Lock _lock = new();
            private readonly SemaphoreSlim _one = new(1, 1);
            private readonly ReaderWriterLockSlim _rw = new();

            public void Statement(int id)
            {
                lock (_gate) { if (id > 0) { [|bus.Publish(new Paid(id))|]; } }
            }

            public void Scope(int id)
            {
                using (_lock.EnterScope()) { [|bus.Publish(new Paid(id))|]; }
            }

            public void DeclaredScope(int id)
            {
                using var scope = _lock.EnterScope();
                [|bus.Publish(new Paid(id))|];
            }

            public async Task Semaphore(int id)
            {
                await _one.WaitAsync();
                try { await [|bus.PublishAsync(new Paid(id))|]; } finally { _one.Release(); }
            }

            public void Taken(int id)
            {
                bool taken = false;
                try { Monitor.Enter(_gate, ref taken); [|bus.Publish(new Paid(id))|]; }
                finally { if (taken) { Monitor.Exit(_gate); } }
            }

            public void Writer(int id)
            {
                _rw.EnterWriteLock();
                try { [|bus.Publish(new Paid(id))|]; } finally { _rw.ExitWriteLock(); }
            }
        }
        """,
        """
        public record Paid(int Id);

        public class Ledger(IPublisher bus)
        {
            private readonly object _gate = new();
            private readonly Lock _lock = new();
            private readonly SemaphoreSlim _four = new(4);
            private int _count;

            public void After(int id)
            {
                Paid? paid = null;
                lock (_gate) { _count++; paid = new Paid(id); }
                bus.Publish(paid);
            }

            public Action Later(int id)
            {
                lock (_gate) { return () => bus.Publish(new Paid(id)); }
            }

            public void ScopeBefore(int id)
            {
                using (_lock.EnterScope()) { _count++; }
                bus.Publish(new Paid(id));
            }

            public async Task Throttled(int id)
            {
                await _four.WaitAsync();
                try { await bus.PublishAsync(new Paid(id)); } finally { _four.Release(); }
            }

            public void NoLock(int id)
            {
                try { bus.Publish(new Paid(id)); } finally { _count++; }
            }
        }
        """);
}
