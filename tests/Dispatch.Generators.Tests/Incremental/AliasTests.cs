using Dispatch.Generators.Tests.Harness;

namespace Dispatch.Generators.Tests.Incremental;

/// <summary>The attributes are found by their text first: whatever name they go by.</summary>
public sealed class AliasTests
{
    private const string Rest = "namespace Shop; public sealed class Paid { } [Dispatch.Dispatcher] public sealed partial class Bus;";

    [Theory]
    [InlineData("[Dispatch.Handles<Paid>]")]
    [InlineData("[Dispatch.HandlesAttribute<Paid>]")]
    [InlineData("[global::Dispatch.@Handles<Paid>]")]
    [InlineData("[System.Obsolete, Dispatch.Handles<Paid>]")]
    public void Attribute_OfAnyNotation_IsFound(string attribute) =>
        RequireFound($"namespace Shop; {attribute} internal sealed class Ledger {{ public void Handle(Paid e) {{ }} }}");

    [Theory]
    [InlineData("using Sees = Dispatch.HandlesAttribute<Shop.Paid>;", "[Sees]")]
    [InlineData("using SeesAttribute = Dispatch.HandlesAttribute<Shop.Paid>;", "[Sees]")]
    [InlineData("using D = Dispatch;", "[D.Handles<Paid>]")]
    [InlineData("using D = Dispatch;", "[D::Handles<Paid>]")]
    public void Alias_OfTheFile_IsFound(string alias, string attribute)
    {
        RequireFound($"{alias} namespace Shop; {attribute} internal sealed class Ledger {{ public void Handle(Paid e) {{ }} }}");
        RequireFound($"namespace Shop {{ {alias} namespace Inner {{ {attribute} internal sealed class Ledger {{ public void Handle(Paid e) {{ }} }} }} }}");
        RequireFound($"namespace Shop {{ namespace Inner {{ {alias} {attribute} internal sealed class Ledger {{ public void Handle(Paid e) {{ }} }} }} }}");
    }

    [Fact]
    public void Alias_OfAllFiles_IsFoundUntilItIsGone()
    {
        string[] sources =
        [
            Rest,
            "global using SeesAttribute = Dispatch.HandlesAttribute<Shop.Paid>; global using All = Dispatch.HandlesAllAttribute;",
            "namespace Shop; [Sees] internal sealed class Ledger { public void Handle(Paid e) { } } [All] internal sealed class Audit { public void Handle<T>(in T e) { } }",
        ];
        var run = new GeneratorRun(sources);
        string file = run.Files["Shop.Bus.Paid.g.cs"];
        Assert.Contains("ledger", file);
        Assert.Contains("audit", file);

        run.Run(run.Input.RemoveSyntaxTrees(System.Linq.Enumerable.ElementAt(run.Input.SyntaxTrees, 1)));
        Assert.DoesNotContain("Shop.Bus.Paid.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Attribute_OfAnotherLibrary_IsNotOurs()
    {
        var run = new GeneratorRun(
            Rest,
            "namespace Mine { public sealed class HandlesAttribute<T> : System.Attribute; } namespace Shop { [Mine.Handles<Paid>] internal sealed class Ledger { public void Handle(Paid e) { } } }");
        Assert.DoesNotContain("Shop.Bus.Paid.g.cs", run.Files.Keys);
    }

    [Fact]
    public void PartialClass_MarkedInSeveralParts_IsOneObserverOfEachEvent()
    {
        var run = new GeneratorRun(
            Rest + " public sealed class Lost { }",
            "namespace Shop; [Dispatch.Handles<Paid>] internal sealed partial class Ledger { public void Handle(Paid e) { } }",
            "namespace Shop; [Dispatch.Handles<Lost>] partial class Ledger { public void Handle(Lost e) { } }");
        run.RequireCompiles();
        Assert.Contains("Shop.Bus.Paid.g.cs", run.Files.Keys);
        Assert.Contains("Shop.Bus.Lost.g.cs", run.Files.Keys);
    }

    private static void RequireFound(string source)
    {
        var run = new GeneratorRun(Rest, source);
        Assert.Contains("Shop.Bus.Paid.g.cs", run.Files.Keys);
        run.RequireCompiles();
    }
}
