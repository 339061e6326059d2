using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Rules;

/// <summary>What the observer rules say in the less plain cases, and where.</summary>
public class ObserverShapeAnalyzerTests
{
    [Theory]
    [InlineData("public int [|Handle|](Paid e) => 1;", "it returns int; return void, ValueTask or Task")]
    [InlineData("public Task<int> [|HandleAsync|](Paid e) => null!;", "it returns Task<int>; return void, ValueTask or Task")]
    [InlineData("public void [|Handle|](ref Paid e) { }", "it takes the event by 'ref'; take it by value or by 'in'")]
    [InlineData("public void [|Handle|](out Paid e) => e = default;", "it takes the event by 'out'; take it by value or by 'in'")]
    [InlineData("public void [|Handle|](ref readonly Paid e) { }", "it takes the event by 'ref readonly'; take it by value or by 'in'")]
    [InlineData("public void [|Handle|](Paid e, CancellationToken t) { }", "after the event a synchronous handler may take one PublishContext and nothing else; remove the other parameters or return ValueTask")]
    [InlineData("public Task [|HandleAsync|](Paid e, int t) => null!;", "after the event it may take one PublishContext, then one CancellationToken, and nothing else; remove the other parameters")]
    [InlineData("public Task [|HandleAsync|](Paid e, CancellationToken t, PublishContext c) => null!;", "after the event it may take one PublishContext, then one CancellationToken, and nothing else; remove the other parameters")]
    [InlineData("public void [|Handle|](Paid e, ref PublishContext c) { }", "after the event a synchronous handler may take one PublishContext and nothing else; remove the other parameters or return ValueTask")]
    [InlineData("private Paid _e; public ref Paid [|Handle|](Paid e) => ref _e;", "it returns by reference; return void, ValueTask or Task")]
    public async Task Signature_NotCallable_IsExplained(string method, string reason)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync("[Handles<Paid>] public class Points { " + method + " }", "DSP0002"));
        Assert.Equal($"'Points.{diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}' cannot handle Paid: {reason}", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("[Handles<Paid>] public void [|On|]() { }", "takes no parameter")]
    [InlineData("[Handles<Paid>] public void [|On|](string text) { }", "its first parameter is string")]
    [InlineData("public void Outer() { [Handles<Paid>] void [|Inner|](Paid e) { } Inner(default); }", "inside another method")]
    [InlineData("public Action<Paid> Field = [[|Handles<Paid>|]] (Paid e) => { };", "inside another method")]
    [InlineData("public int Number { [Handles<Paid>] [|get|] => 1; }", "an accessor")]
    public async Task MarkedMethod_NotCallable_IsExplained(string method, string reason) =>
        Assert.Contains(reason, Assert.Single(await VerifyAsync("public class Points { " + method + " }", "DSP0002")).GetMessage());

    [Theory]
    [InlineData("public void Handle(Paid e) { }")]
    [InlineData("internal void Handle(in Paid e) { }")]
    [InlineData("public static Task HandleAsync(Paid e) => null!;")]
    [InlineData("public ValueTask HandleAsync(in Paid e, CancellationToken t) => default;")]
    [InlineData("public Task Handle(Paid e, CancellationToken t) => null!;")]
    [InlineData("public void Handle(in Paid e, in PublishContext c) { }")]
    [InlineData("public void Handle(Paid e, PublishContext c) { }")]
    [InlineData("public ValueTask HandleAsync(Paid e, PublishContext c, CancellationToken t) => default;")]
    [InlineData("public Task HandleAsync(in Paid e, in PublishContext c) => null!;")]
    public Task Signature_Accepted_IsNotReported(string method) => VerifyAsync("[Handles<Paid>] public class Points { " + method + " }", "DSP0002");

    [Fact]
    public Task Tuple_WithNamedElements_IsTheSameEvent() => VerifyAsync(
        "[Handles<(int, string)>] public class Points { public void Handle((int Id, string Name) e) { } [Handles<(int, string)>] public void On(in (int A, string B) e) { } }", "DSP0001");

    [Theory]
    [InlineData("[Handles<Paid>] file class [|Points|] { public void Handle(Paid e) { } }", "'Points' handles Paid but is file-local,")]
    [InlineData("[Handles<Paid>] public class Points { void [|Handle|](Paid e) { } }", "'Points.Handle' handles Paid but is private,")]
    [InlineData("[Handles<Paid>] public class Points { private protected void [|Handle|](Paid e) { } }", "is private protected,")]
    [InlineData("public class Outer { private class Inner { [Handles<Paid>] public class [|Points|] { public void Handle(Paid e) { } } } }", "is inside the private type 'Outer.Inner',")]
    [InlineData("public class Base { protected void Handle(Paid e) { } } [[|Handles<Paid>|]] public class Points : Base;", "'Base.Handle' handles Paid but is protected,")]
    public async Task Accessibility_Hidden_IsReportedWhereItIsHidden(string source, string message) =>
        Assert.Contains(message, Assert.Single(await VerifyAsync(source, "DSP0004")).GetMessage());

    [Theory]
    [InlineData("public class Points { [Handles<Paid>] public void [|On|]<T>(Paid e) { } }")]
    [InlineData("public class Outer<T> { [Handles<Paid>] public class [|Points|] { public void Handle(Paid e) { } } }")]
    public Task Generic_MethodOrContainer_IsReported(string source) => VerifyAsync(source, "DSP0005");

    [Fact]
    public async Task Interface_MarkedMethod_IsReportedOnTheInterface() =>
        Assert.Contains("an interface", Assert.Single(await VerifyAsync("public interface [|IPoints|] { [Handles<Paid>] void On(Paid e); }", "DSP0006")).GetMessage());

    [Fact]
    public Task Duplicate_TypeAndItsMethod_IsReportedOnTheMethod() => VerifyAsync(
        "[Handles<Paid>] public class Points { [[|Handles<Paid>|]] public void Handle(Paid e) { } }", "DSP0007");

    [Fact]
    public Task Duplicate_OtherPartOfTheType_IsReported() => VerifyAsync(
        "[Handles<Paid>] public partial class Points { public void Handle(Paid e) { } } [[|Handles<Paid>|]] public partial class Points;", "DSP0007");

    [Fact]
    public Task Problem_OfTheTypeWithSeveralAttributes_IsReportedOnce() => VerifyAsync(
        "[Handles<Paid>] [Handles<string>] public abstract class [|Points|] { public void Handle(Paid e) { } public void Handle(string e) { } }", "DSP0006");

    [Fact]
    public Task AsyncVoid_WithOtherParameters_IsReportedAsAsyncVoid() => VerifyAsync(
        "[Handles<Paid>] public class Points { public async void [|Handle|](Paid e, CancellationToken t) => await Task.Yield(); }", "DSP0017");

    [Fact]
    public Task Constructor_MarkedOne_IsNotAmbiguous() => VerifyAsync(
        """
        public class ActivatorUtilitiesConstructorAttribute : Attribute;

        [Handles<Paid>]
        public class Points
        {
            [ActivatorUtilitiesConstructor] public Points(string name) { }
            public Points(int count) { }
            public void Handle(Paid e) { }
        }
        """,
        "DSP0016");

    [Fact]
    public async Task UnknownEvent_CompilerErrorOnly_IsNotReported() => await AnalyzerVerifier.VerifyAsync(
        new ObserverShapeAnalyzer(), "[Handles<Missing>] public class Points { public void Handle(Missing e) { } }", "DSP0001", new VerifierOptions { AllowsCompilerErrors = true });

    private static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string source, string id) =>
        AnalyzerVerifier.VerifyAsync(new ObserverShapeAnalyzer(), "public record struct Paid(int Id);\n" + source, id);
}
