using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using static Dispatch.Analyzers.Tests.Fixes.Flow.FixSources;

namespace Dispatch.Analyzers.Tests.Fixes.Flow;

/// <summary>Publishes moved out of a lock.</summary>
public class LockFixTests
{
    [Fact]
    public Task MoveOutOfLock_LastStatement_IsMovedBehind() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id)
            {
                // Once per order.
                lock (_gate)
                {
                    _count++;
                    bus.Publish(new Paid(id));
                }
            }
        """),
        Class("""
            public void Pay(int id)
            {
                // Once per order.
                lock (_gate)
                {
                    _count++;
                }
                bus.Publish(new Paid(id));
            }
        """));

    [Theory]
    [InlineData("lock (_gate) { bus.Publish(new Paid(id)); _count++; }")]
    [InlineData("lock (_gate) { _count++; bus.Publish(new Paid(_count)); }")]
    [InlineData("lock (_gate) { int next = id + 1; bus.Publish(new Paid(next)); }")]
    [InlineData("lock (_gate) { _count++; if (id > 0) { bus.Publish(new Paid(id)); } }")]
    [InlineData("lock (_gate) { bus.Publish(new Paid(id)); }")]
    [InlineData("lock (_gate) { _count++; bus.Publish(new Paid(this._count)); }")]
    [InlineData("lock (_gate) { _count++; bus.Publish(new Paid(Next())); }")]
    [InlineData("lock (_gate) { _count++; bus.Publish(new Paid(box.Value)); }")]
    [InlineData("lock (_gate) { _count++; bus.Publish(new Paid(Id: _count)); }")]
    [InlineData("if (id > 1) lock (_gate) { _count++; bus.Publish(new Paid(id)); }")]
    [InlineData("lock (_gate)\n{\n _count++;\n#if !NEVER\n bus.Publish(new Paid(id));\n#endif\n }")]
    public Task MoveOutOfLock_WhereItIsNotSafe_IsNotOffered(string body) =>
        new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyNoFixAsync(Class($"private int Next() => _count; public void Pay(int id, System.Runtime.CompilerServices.StrongBox<int> box) {{ {body} }}"));

    [Fact]
    public Task MoveOutOfLock_CommentsAndNestedBlocks_Stay() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id)
            {
                if (id > 0)
                {
                    lock (_gate)
                    {
                        // Count first.
                        _count++; // one more

                        // Then tell everybody.
                        bus.Publish(new Paid(id)); // the id only
                    } // free again

                    _ = id;
                }
            }
        """),
        Class("""
            public void Pay(int id)
            {
                if (id > 0)
                {
                    lock (_gate)
                    {
                        // Count first.
                        _count++; // one more
                    } // free again

                    // Then tell everybody.
                    bus.Publish(new Paid(id)); // the id only

                    _ = id;
                }
            }
        """));

    [Fact]
    public Task MoveOutOfLock_SwitchSection_IsMovedInIt() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id)
            {
                switch (id)
                {
                    case 1:
                        lock (_gate)
                        {
                            _count++;
                            bus.Publish(new Paid(id));
                        }

                        break;
                }
            }
        """),
        Class("""
            public void Pay(int id)
            {
                switch (id)
                {
                    case 1:
                        lock (_gate)
                        {
                            _count++;
                        }
                        bus.Publish(new Paid(id));

                        break;
                }
            }
        """));

    [Fact]
    public Task MoveOutOfLock_TopLevelStatements_AreStatementsToo() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix(), Program).VerifyAsync(
        """
        IPublisher bus = null!;
        int count = 0;
        object gate = new();
        lock (gate)
        {
            count++;
            bus.Publish(new Paid(3));
        }

        public record Paid(int Id);

        """,
        """
        IPublisher bus = null!;
        int count = 0;
        object gate = new();
        lock (gate)
        {
            count++;
        }
        bus.Publish(new Paid(3));

        public record Paid(int Id);

        """);

    [Fact]
    public Task MoveOutOfLock_OneLine_StillCompiles() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyAsync(
        Class("public void Pay(int id) { lock (_gate) { _count++; bus.Publish(new Paid(id)); } }"),
        Class("""
            public void Pay(int id) {
                lock (_gate) { _count++; }

                bus.Publish(new Paid(id));
            }
        """));

    [Fact]
    public Task MoveOutOfLock_Everywhere_MovesAll() => new CodeFixVerifier(new PublishSiteAnalyzer(), new MovePublishOutOfLockCodeFix()).VerifyFixAllAsync(
        Class("""
            public void Pay(int id)
            {
                lock (_gate)
                {
                    _count++;
                    bus.Publish(new Paid(id));
                }

                lock (_gate)
                {
                    _count--;
                    bus.Publish(new Sold(id, 1));
                }
            }
        """),
        Class("""
            public void Pay(int id)
            {
                lock (_gate)
                {
                    _count++;
                }
                bus.Publish(new Paid(id));

                lock (_gate)
                {
                    _count--;
                }
                bus.Publish(new Sold(id, 1));
            }
        """));

    private static VerifierOptions Program => new() { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication };
}
