using System.Threading.Tasks;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Fixes;

public class AccessibilityFixTests
{
    [Fact]
    public Task MakeInternal_PrivateNestedObserver_BecomesInternal() => Verifier().VerifyAsync(
        """
        public record Paid(int Id);

        public class Outer
        {
            [Handles<Paid>]
            private sealed class Points { public void Handle(Paid e) { } }
        }
        """,
        """
        public record Paid(int Id);

        public class Outer
        {
            [Handles<Paid>]
            internal sealed class Points { public void Handle(Paid e) { } }
        }
        """);

    [Fact]
    public Task MakeInternal_MethodWithoutModifier_BecomesInternal() => Verifier().VerifyAsync(
        """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            // By default private.
            void Handle(Paid e) { }
        }
        """,
        """
        public record Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            // By default private.
            internal void Handle(Paid e) { }
        }
        """);

    [Fact]
    public Task MakeInternal_PrivateContainer_IsNotOffered() => Verifier().VerifyNoFixAsync(
        """
        public record Paid(int Id);

        public class Outer
        {
            private class Inner
            {
                [Handles<Paid>]
                private class Points { public void Handle(Paid e) { } }
            }
        }
        """);

    [Fact]
    public Task MakeInternal_FileLocalType_IsNotOffered() => Verifier().VerifyNoFixAsync(
        """
        public record Paid(int Id);

        [Handles<Paid>]
        file class Points { public void Handle(Paid e) { } }
        """);

    private static CodeFixVerifier Verifier() => new(new ObserverShapeAnalyzer(), new MakeObserverInternalCodeFix());
}
