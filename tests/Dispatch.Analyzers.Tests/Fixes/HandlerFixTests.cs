using System.Threading.Tasks;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Fixes;

public class HandlerFixTests
{
    private static readonly VerifierOptions s_bare = new() { HasGlobalUsings = false };

    private static CodeFixVerifier Fix<T>(VerifierOptions? options = null)
        where T : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => new(new ObserverShapeAnalyzer(), new T(), options);

    [Fact]
    public Task AddHandler_StructEvent_AddsHandleByReference() => Fix<AddHandlerMethodCodeFix>(s_bare).VerifyAsync(
        """
        using Dispatch;

        public record struct Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
        }
        """,
        """
        using System;
        using Dispatch;

        public record struct Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            public void Handle(in Paid e)
            {
                throw new NotImplementedException();
            }
        }
        """,
        AddHandlerMethodCodeFix.SynchronousKey);

    [Fact]
    public Task AddHandler_Asynchronous_AddsHandleAsyncAndItsUsings() => Fix<AddHandlerMethodCodeFix>(s_bare).VerifyAsync(
        """
        using Dispatch;

        public record Paid(int Id);

        [Handles<Paid>]
        public static class Points
        {
        }
        """,
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Dispatch;

        public record Paid(int Id);

        [Handles<Paid>]
        public static class Points
        {
            public static ValueTask HandleAsync(Paid e, CancellationToken cancellationToken)
            {
                throw new NotImplementedException();
            }
        }
        """,
        AddHandlerMethodCodeFix.AsynchronousKey);

    [Fact]
    public Task AddHandler_InternalEventOfAPublicObserver_AddsAnInternalMethod() => Fix<AddHandlerMethodCodeFix>().VerifyAsync(
        """
        internal record Paid(int Id);

        [Handles<Paid>]
        public class Points;
        """,
        """
        internal record Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            internal void Handle(Paid e)
            {
                throw new NotImplementedException();
            }
        }
        """,
        AddHandlerMethodCodeFix.SynchronousKey);

    [Fact]
    public Task AddHandler_AbstractClass_IsNotOffered() => Fix<AddHandlerMethodCodeFix>().VerifyNoFixAsync(
        """
        public record Paid(int Id);

        [Handles<Paid>]
        public abstract class Points { }
        """);

    [Fact]
    public Task MakeAwaitable_ClassLevelHandler_IsRenamedWithItsReferences() => Fix<MakeHandlerAwaitableCodeFix>(s_bare).VerifyAsync(
        """
        using Dispatch;

        public record Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            public async void Handle(Paid e) => await System.Threading.Tasks.Task.Yield();
            public void Test() => Handle(new Paid(1));
        }
        """,
        """
        using System.Threading.Tasks;
        using Dispatch;

        public record Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            public async ValueTask HandleAsync(Paid e) => await System.Threading.Tasks.Task.Yield();
            public void Test() => HandleAsync(new Paid(1));
        }
        """);

    [Fact]
    public Task MakeAwaitable_MarkedMethod_KeepsItsName() => Fix<MakeHandlerAwaitableCodeFix>().VerifyAsync(
        """
        public record Paid(int Id);

        public class Points
        {
            [Handles<Paid>]
            public async void Handle(Paid e) => await Task.Yield();
        }
        """,
        """
        public record Paid(int Id);

        public class Points
        {
            [Handles<Paid>]
            public async ValueTask Handle(Paid e) => await Task.Yield();
        }
        """);

    [Fact]
    public Task MakeAwaitable_ImplementedInterface_IsNotOffered() => Fix<MakeHandlerAwaitableCodeFix>().VerifyNoFixAsync(
        """
        public record Paid(int Id);
        public interface IHandle { void Handle(Paid e); }

        [Handles<Paid>]
        public class Points : IHandle
        {
            public async void Handle(Paid e) => await Task.Yield();
        }
        """);

    [Fact]
    public Task RemoveDuplicate_SecondList_IsRemoved() => Fix<RemoveDuplicateHandlesCodeFix>().VerifyAsync(
        """
        public record Paid(int Id);

        /// <summary>Points.</summary>
        [Handles<Paid>]
        [Handles<Paid>(Order = 2)]
        public class Points { public void Handle(Paid e) { } }
        """,
        """
        public record Paid(int Id);

        /// <summary>Points.</summary>
        [Handles<Paid>]
        public class Points { public void Handle(Paid e) { } }
        """);

    [Fact]
    public Task RemoveDuplicate_SameList_KeepsTheOther() => Fix<RemoveDuplicateHandlesCodeFix>().VerifyAsync(
        """
        public record Paid(int Id);

        [Handles<Paid>, Handles<Paid>]
        public class Points { public void Handle(Paid e) { } }
        """,
        """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points { public void Handle(Paid e) { } }
        """);

    [Fact]
    public Task RemoveDuplicate_OnTheMethod_KeepsItsComment() => Fix<RemoveDuplicateHandlesCodeFix>().VerifyAsync(
        """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            // The points.
            [Handles<Paid>]
            public void Handle(Paid e) { }
        }
        """,
        """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            // The points.
            public void Handle(Paid e) { }
        }
        """);

    [Fact]
    public Task RemoveDuplicate_Several_AreRemovedAtOnce() => Fix<RemoveDuplicateHandlesCodeFix>().VerifyFixAllAsync(
        """
        public record Paid(int Id);

        [Handles<Paid>]
        [Handles<Paid>]
        [Handles<Paid>]
        public class Points { public void Handle(Paid e) { } }

        [Handles<Paid>]
        [Handles<Paid>]
        public class Mail { public void Handle(Paid e) { } }
        """,
        """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points { public void Handle(Paid e) { } }

        [Handles<Paid>]
        public class Mail { public void Handle(Paid e) { } }
        """);
}
