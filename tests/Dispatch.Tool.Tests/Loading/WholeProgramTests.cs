using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Tool.Tests.Loading;

public class WholeProgramTests
{
    [Fact]
    public void Projects_WithGlobalUsingsOfTheirOwn_BindAsEachOfThemSays()
    {
        // Both namespaces have an Order; each project imports one of them.
        CSharpCompilation program = WholeProgram.Merge("All",
        [
            Project("A", "namespace Sales { public class Order; }", "global using Sales;", "#nullable enable\nclass TakesSales { Order o; }"),
            Project("B", "namespace Billing { public class Order; }", "global using Billing;", "// a comment\nusing System;\nclass TakesBilling { Order o; }"),
        ], CancellationToken.None);
        Assert.Equal("Sales.Order", FieldType(program, "TakesSales"));
        Assert.Equal("Billing.Order", FieldType(program, "TakesBilling"));
        Assert.Empty(program.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Lines_AfterTheMerge_AreThoseOfTheFiles()
    {
        CSharpCompilation program = WholeProgram.Merge("All",
        [
            Project("A", "global using System.IO;\nglobal using System.Text;", "using System;\n\n#if true\nclass Third\n#endif\n{\n}", "\n\n\nclass Third2;"),
        ], CancellationToken.None);
        Assert.Equal([4, 4], program.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()).Select(static type => type.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line + 1));
    }

    [Fact]
    public void Sources_WithoutPackages_KnowTheContractsOfTheBusTheyUse()
    {
        CSharpCompilation program = WholeProgram.Merge("All", [Project("A", "using MediatR;\nusing System.Threading;\nusing System.Threading.Tasks;\npublic record Paid : INotification;\npublic class H : INotificationHandler<Paid> { public Task Handle(Paid n, CancellationToken c) => Task.CompletedTask; }")], CancellationToken.None);
        Assert.Equal("MediatR.INotificationHandler<Paid>", Assert.Single(program.GetTypeByMetadataName("H")!.AllInterfaces).ToDisplayString());
        Assert.Null(program.GetTypeByMetadataName("Mediator.IMediator"));
        Assert.Empty(program.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Contracts_OfEveryBus_Compile()
    {
        CSharpCompilation program = WholeProgram.Merge("All", [Project("A", "using MediatR;", "using Mediator;", "using MessagePipe;", "using Prism.Events;")], CancellationToken.None);
        Assert.Equal(4 + 4, program.SyntaxTrees.Length);
        Assert.Empty(program.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Sources_ThatDeclareTheBusThemselves_GetNoContracts()
    {
        CSharpCompilation program = WholeProgram.Merge("All", [Project("A", "using MediatR;\nnamespace MediatR { public interface IMediator; }")], CancellationToken.None);
        Assert.Single(program.SyntaxTrees);
    }

    private static LoadedProject Project(string name, params string[] files) => new(
        name,
        [.. files.Select((text, i) => CSharpSyntaxTree.ParseText(text, WholeProgram.ParseOptions, $"/src/{name}/{i}.cs"))],
        FrameworkReferences.All());

    private static string FieldType(CSharpCompilation program, string type) => program.GetTypeByMetadataName(type)!.GetMembers("o").OfType<IFieldSymbol>().Single().Type.ToDisplayString();
}
