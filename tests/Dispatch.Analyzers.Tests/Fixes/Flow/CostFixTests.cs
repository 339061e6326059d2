using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using static Dispatch.Analyzers.Tests.Fixes.Flow.FixSources;

namespace Dispatch.Analyzers.Tests.Fixes.Flow;

/// <summary>What events cost: boxing, copies, setters.</summary>
public class CostFixTests
{
    [Theory]
    [InlineData("bus.Publish((object)new Paid(1))", "bus.Publish(new Paid(1))")]
    [InlineData("bus.Publish<IComparable>(new Small())", "bus.Publish(new Small())")]
    public Task WithoutBoxing_Conversion_IsRemoved(string before, string after) => new CodeFixVerifier(new PublishSiteAnalyzer(), new PublishWithoutBoxingCodeFix()).VerifyAsync(
        Class($"public void Pay() => {before};") + "public struct Small : IComparable { public int CompareTo(object? other) => 0; }",
        Class($"public void Pay() => {after};") + "public struct Small : IComparable { public int CompareTo(object? other) => 0; }");

    [Fact]
    public Task TakeByReference_Parameter_GetsIn() => new CodeFixVerifier(new EventDesignAnalyzer(), new TakeEventByReferenceCodeFix()).VerifyAsync(
        "public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(Large e) { } }",
        "public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(in Large e) { } }");

    [Fact]
    public Task TakeByReference_HandlerChangesItsCopy_IsNotOffered() => new CodeFixVerifier(new EventDesignAnalyzer(), new TakeEventByReferenceCodeFix()).VerifyNoFixAsync(
        "public record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(Large e) { e.A = default; } }");

    [Fact]
    public Task InitOnly_NobodySetsIt_IsChanged() => new CodeFixVerifier(new EventDesignAnalyzer(), new MakeEventInitOnlyCodeFix()).VerifyAsync(
        Mutable("set") + "public class P { public object Make() => new Paid { Id = 3 }; }",
        Mutable("init") + "public class P { public object Make() => new Paid { Id = 3 }; }");

    [Fact]
    public Task InitOnly_SomebodySetsIt_IsNotOffered() => new CodeFixVerifier(new EventDesignAnalyzer(), new MakeEventInitOnlyCodeFix()).VerifyNoFixAsync(
        Mutable("set") + "public class P { public void Make(Paid paid) { paid.Id++; paid.Other = 3; } }");

    [Theory]
    [InlineData("bus.Publish(((object)new Paid(1)))", "bus.Publish(new Paid(1))")]
    [InlineData("bus.Publish(new Paid(1) as object)", "bus.Publish(new Paid(1))")]
    public Task WithoutBoxing_InParentheses_IsRemoved(string before, string after) =>
        new CodeFixVerifier(new PublishSiteAnalyzer(), new PublishWithoutBoxingCodeFix()).VerifyAsync(Class($"public void Pay() => {before};"), Class($"public void Pay() => {after};"));

    [Theory]
    [InlineData("public class A : IOn { [Handles<Large>] public void On(Large e) { } } public interface IOn { void On(Large e); }")]
    [InlineData("public class A { [Handles<Large>] public virtual void On(Large e) { } } public class B : A { public override void On(Large e) { } }")]
    [InlineData("public class A { [Handles<Large>] public static void On(Large e) { } public Action<Large> Delegate => On; }")]
    [InlineData("public class A { [Handles<Large>] public static void On(Large e) { e.Clear(); Console.WriteLine(e.A); } }")]
    [InlineData("public class A { [Handles<Large>] public static void On(Large e) { Action a = () => Console.WriteLine(e.A); a(); } }")]
    public Task TakeByReference_WhereItIsNotTheSame_IsNotOffered(string code) => new CodeFixVerifier(new EventDesignAnalyzer(), new TakeEventByReferenceCodeFix()).VerifyNoFixAsync(
        "public record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E) { public void Clear() => A = default; }\n" + code);

    [Fact]
    public Task TakeByReference_MembersThatOnlyRead_IsChangedWithItsComment() => new CodeFixVerifier(new EventDesignAnalyzer(), new TakeEventByReferenceCodeFix()).VerifyAsync(
        "public record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E) { public readonly int Sum() => 3; }\npublic static class A { [Handles<Large>] public static void On(/* all */ Large e) { _ = nameof(On); Console.WriteLine(e.A + \"\" + e.Sum()); } }",
        "public record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E) { public readonly int Sum() => 3; }\npublic static class A { [Handles<Large>] public static void On(/* all */ in Large e) { _ = nameof(On); Console.WriteLine(e.A + \"\" + e.Sum()); } }");

    [Fact]
    public Task TakeByReference_Everywhere_ChangesAll() => new CodeFixVerifier(new EventDesignAnalyzer(), new TakeEventByReferenceCodeFix()).VerifyFixAllAsync(
        "public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(Large e) { }\n[Handles<Large>] public static void Too(Large e) { } }",
        "public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, Guid E);\npublic static class A { [Handles<Large>] public static void On(in Large e) { }\n[Handles<Large>] public static void Too(in Large e) { } }");

    [Theory]
    [InlineData("public class P { public P(Paid paid) { paid.Id = 3; paid.Other = 4; } }")]
    [InlineData("public class P { public void M(Paid paid) { (paid.Id, paid.Other) = (3, 4); } }")]
    [InlineData("public class P { public void M(Paid? paid) { paid?.Id = 3; paid?.Other = 4; } }")]
    [InlineData("public class P { public Paid Inner { get; } = new(); public static P Make() => new() { Inner = { Id = 3, Other = 4 } }; }")]
    public Task InitOnly_SetInAnotherFileOrForm_IsNotOffered(string code) =>
        new CodeFixVerifier(new EventDesignAnalyzer(), new MakeEventInitOnlyCodeFix(), new VerifierOptions { OtherSources = [code] }).VerifyNoFixAsync(Mutable("set"));

    private static string Mutable(string accessor) => $$"""
        public class Paid { public int Id { get; {{accessor}}; } public int Other { get; {{accessor}}; } }
        [Handles<Paid>] public class A { public void Handle(Paid e) { } }
        [Handles<Paid>] public class B { public void Handle(Paid e) { } }

        """;
}
