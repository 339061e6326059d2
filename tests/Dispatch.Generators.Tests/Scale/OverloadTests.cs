using System.Linq;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Tests.Scale;

/// <summary>Whether each event has an overload, which many events make expensive; the calls are written the same either way.</summary>
public sealed class OverloadTests
{
    [Theory]
    [InlineData("", 2, true)]
    [InlineData("(MaxOverloads = 2)", 2, true)]
    [InlineData("(MaxOverloads = 1)", 2, false)]
    [InlineData("(MaxOverloads = 0)", 1, false)]
    [InlineData("(MaxOverloads = -1)", 1, false)]
    [InlineData("", 200, true)]
    [InlineData("", 201, false)]
    [InlineData("(MaxOverloads = int.MaxValue)", 201, true)]
    public void Overloads_UpToTheLimit_AreWritten(string limit, int events, bool expected)
    {
        string source = $"using Dispatch; using System.Threading.Tasks; namespace N;\n[Dispatcher{limit}] public sealed partial class D;\n"
            + string.Concat(Enumerable.Range(0, events).Select(static i => $"public readonly record struct E{i}(int Value); [Handles<E{i}>] public sealed class O{i} {{ {(i == 0 ? "public Task HandleAsync(E0 e) => Task.CompletedTask;" : $"public void Handle(in E{i} e) {{ }}")} }}\n"))
            + "class Use(D d) { public async Task Run() { await d.PublishAsync(new E0(1));" + (events > 1 ? "d.Publish(new E1(1)); E1 e = default; d.Publish(in e); d.Publish<E1>(e);" : "") + "} }";

        var run = new GeneratorRun(source).RequireCompiles();

        INamedTypeSymbol dispatcher = run.Output.GetTypeByMetadataName("N.D")!;
        Assert.Equal(expected ? 1 : 0, Overloads(dispatcher, "PublishAsync"));
        Assert.Equal(expected ? events : 0, Overloads(dispatcher, "Publish"));
        Assert.Equal(expected ? events : 0, dispatcher.InstanceConstructors.Max(static constructor => constructor.Parameters.Count(static parameter => parameter.IsOptional)));
    }

    private static int Overloads(INamedTypeSymbol dispatcher, string name) => dispatcher.GetMembers(name)
        .Count(static member => member is IMethodSymbol { Arity: 0, Parameters: [{ Type.SpecialType: not SpecialType.System_Object }, ..] });
}
