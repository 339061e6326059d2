using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Rules;

/// <summary>The less plain cases of the other rules.</summary>
public class OtherAnalyzersTests
{
    [Theory]
    [InlineData("[Handles<[|int?|]>] public class Points { public void Handle(int? e) { } }", "nullable")]
    [InlineData("[Handles<[|Hidden|]>] public class Points { private class Hidden; }", "not accessible", "CS0122")]
    [InlineData("file class Hidden; [Handles<[|Hidden|]>] file class Points { public void Handle(Hidden e) { } }", "file-local")]
    [InlineData("public class Outer { private class Hidden; [Handles<[|Hidden|]>] private class Points { public void Handle(Hidden e) { } } }", "not accessible")]
    [InlineData("public class Outer { private class Hidden; [Handles<[|List<Hidden>|]>] private class Points { public void Handle(List<Hidden> e) { } } }", "not accessible")]
    public async Task EventType_Unusable_IsReportedBetweenTheBrackets(string source, string reason, string? compilerError = null)
    {
        var options = new VerifierOptions { AllowsCompilerErrors = compilerError is not null };
        Assert.Contains(reason, Assert.Single(await AnalyzerVerifier.VerifyAsync(new EventTypeAnalyzer(), source, "DSP0008", options)).GetMessage());
    }

    [Fact]
    public async Task Executable_OnlyAnObserverOfAllEvents_IsReportedWithoutDispatcher()
    {
        var options = new VerifierOptions { OutputKind = OutputKind.ConsoleApplication };
        const string Source = "[HandlesAll] public class [|Audit|] { public void Handle<T>(in T e) { } } public static class Program { public static void Main() { } }";
        Assert.Contains("every event that fits", Assert.Single(await AnalyzerVerifier.VerifyAsync(new MissingDispatcherAnalyzer(), Source, "DSP0019", options)).GetMessage());
    }

    [Fact]
    public async Task MarkedOverloads_OfOneEvent_AreReportedAsOneObserver() => Assert.Single(await AnalyzerVerifier.VerifyAsync(
        new ObserverShapeAnalyzer(),
        "public record struct Paid(int Id); public class Points { [Handles<Paid>] public void On(Paid e) { } [[|Handles<Paid>|]] public void On(in Paid e) { } }",
        "DSP0007"));

    [Theory]
    [InlineData("[Dispatcher] public abstract partial class [|Shop|];", "is abstract")]
    [InlineData("[Dispatcher] public partial record [|Shop|];", "is a record")]
    [InlineData("[Dispatcher] public partial class [|Shop|]<T>;", "is generic")]
    [InlineData("[Dispatcher] file partial class [|Shop|];", "is file-local")]
    [InlineData("public class Outer { [Dispatcher] internal partial class [|Shop|]; }", "is inside 'Outer', which is not partial")]
    [InlineData("public partial class Outer<T> { [Dispatcher] internal partial class [|Shop|]; }", "is inside 'Outer<T>', which is generic")]
    [InlineData("public partial class Outer { [Dispatcher] private partial class [|Shop|]; }", "is less accessible than internal")]
    public async Task Dispatcher_OfAnotherShape_IsReportedWithTheReason(string source, string reason) =>
        Assert.Contains("because it " + reason + ";", Assert.Single(await AnalyzerVerifier.VerifyAsync(new DispatcherShapeAnalyzer(), source, "DSP0013")).GetMessage());

    [Theory]
    [InlineData("public void [|For|]() { }")]
    [InlineData("public int [|Publish|] => 1;")]
    [InlineData("public void [|Dispose|]() { }")]
    public Task Dispatcher_ReservedMember_IsReported(string member) =>
        AnalyzerVerifier.VerifyAsync(new DispatcherShapeAnalyzer(), "[Dispatcher] public partial class Shop { " + member + " }", "DSP0018");

    [Fact]
    public void Dispatcher_WithEverythingGenerated_HasNoConflict()
    {
        Compilation compilation = VerifierCompilation.Create(
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Points(string name) : IDisposable { public Task HandleAsync(Paid e) => Task.FromResult(name); public void Dispose() { } }

            [Dispatcher]
            public sealed partial class Shop;
            """,
            new VerifierOptions { RunsGenerator = true });
        INamedTypeSymbol shop = compilation.GetTypeByMetadataName("Shop")!;
        Assert.NotEmpty(shop.GetMembers("PublishAsync"));
        Assert.Equal(ShapeProblem.None, DispatcherShape.Check(shop, default));
    }

    [Fact]
    public async Task Order_Contradiction_PrintsTheWay()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerVerifier.VerifyAsync(
            new HandlerOrderAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>(After = typeof(C))] public class A { public void Handle(Paid e) { } }
            [[|Handles<Paid>(After = typeof(A))|]] public class B { public void Handle(Paid e) { } }
            [Handles<Paid>(After = typeof(B))] public class C { public void Handle(Paid e) { } }
            """,
            "DSP0015"));
        Assert.Contains("contradicts itself: A → B → C → A;", diagnostic.GetMessage());
    }

    [Fact]
    public Task Order_ContradictionThroughABaseEvent_IsReportedForTheDerivedOne() => AnalyzerVerifier.VerifyAsync(
        new HandlerOrderAnalyzer(),
        """
        public class Fact;
        public class Paid : Fact;

        [[|Handles<Fact>(Before = typeof(Points))|]] public class Log { public void Handle(Fact e) { } }
        [Handles<Paid>(Before = typeof(Log))] public class Points { public void Handle(Paid e) { } }
        """,
        "DSP0015");

    [Fact]
    public async Task Publish_GenericOnTheDispatcher_IsReportedOnce()
    {
        IReadOnlyList<Diagnostic> reported = await AnalyzerVerifier.VerifyAsync(
            new SynchronousPublishAnalyzer(),
            """
            public record Paid(int Id);

            namespace Shops
            {
                [Handles<Paid>] public class Points { public Task HandleAsync(Paid e) => Task.CompletedTask; }

                [Dispatcher] public sealed partial class Shop;

                public class Checkout(Shop shop)
                {
                    public void Pay(Paid e) => [|shop.Publish<Paid>(in e)|];
                    public void Again(Paid e) => shop.Publish(e);
                }
            }
            """,
            "DSP0010",
            new VerifierOptions { RunsGenerator = true });
        Assert.Contains("Paid has the asynchronous observer 'Shops.Points.HandleAsync'", reported[0].GetMessage());
    }

    [Fact]
    public Task PublishAsync_OnTheDispatcher_IsReported() => AnalyzerVerifier.VerifyAsync(
        new UnawaitedPublishAnalyzer(),
        """
        public record Paid(int Id);

        [Handles<Paid>] public class Points { public void Handle(Paid e) { } }

        [Dispatcher] public sealed partial class Shop;

        public class Checkout(Shop shop)
        {
            public void Pay(Paid e)
            {
                [|shop.PublishAsync(e)|];
                [|shop.ForAsync<Paid>().PublishAsync(e)|];
                shop.Publish(e);
            }
        }
        """,
        "DSP0011",
        new VerifierOptions { RunsGenerator = true });
}
