using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>DSP1103 where the event is published by what is called twice, as one save of a product that updates it several times.</summary>
public class RepeatedCallTests
{
    private const string Types = """
        public class Product { public int Id { get; init; } public int Tax { get; set; } }
        public record Updated(Product What);
        public interface IProducts { void Update(Product product); void Update(Product product, bool silent); void Touch(int id); }
        public class Products(IPublisher bus) : IProducts
        {
            public void Update(Product product) { Touch(product.Id); bus.Publish(new Updated(product)); }
            public void Update(Product product, bool silent) { if (!silent) { bus.Publish(new Updated(product)); } }
            public void Touch(int id) { }
        }

        """;

    [Theory]
    [InlineData("products.Update(p); p.Tax = 1; [|products.Update(p)|];")]
    [InlineData("products.Update(p); p.Tax = 1; [|products.Update(p)|]; p.Tax = 2; [|products.Update(p)|];")]
    [InlineData("own.Update(p); [|own.Update(p)|];")]
    [InlineData("if (p.Tax > 1) { products.Update(p); [|products.Update(p)|]; }")]
    [InlineData("products.Update(p); own.Update(p);")]
    [InlineData("products.Update(p); products.Update(q);")]
    [InlineData("products.Update(p); p = q; products.Update(p);")]
    [InlineData("products.Update(p); products.Update(p, silent: false); products.Update(p, silent: false);")]
    [InlineData("if (p.Tax > 1) { products.Update(p); } else { products.Update(p); }")]
    [InlineData("products.Touch(p.Id); products.Touch(p.Id);")]
    [InlineData("Console.WriteLine(p); Console.WriteLine(p);")]
    [InlineData("Action<Product> later = x => products.Update(x); products.Update(p); later(p);")]
    public async Task Call_ThatPublishesTheSameTwice_IsSuggestedToBeOne(string body)
    {
        IReadOnlyList<Diagnostic> reported = await AnalyzerVerifier.VerifyAsync(
            new PublishSiteAnalyzer(), Types + $"public class Save(IProducts products, Products own) {{ public void Go(Product p, Product q) {{ {body} _ = (products, own, q); }} }}", "DSP1103");
        Assert.All(reported, static diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
        Assert.All(reported, static diagnostic => Assert.Contains("on this path, in '", diagnostic.GetMessage()));
    }

    [Fact]
    public async Task Call_OfAnInterfaceWithTwoImplementations_IsNotReported() => await AnalyzerVerifier.VerifyAsync(
        new PublishSiteAnalyzer(),
        Types + "public class Silent : IProducts { public void Update(Product product) { } public void Update(Product product, bool silent) { } public void Touch(int id) { } } public class Save(IProducts products) { public void Go(Product p) { products.Update(p); products.Update(p); } }",
        "DSP1103");

    [Fact]
    public Task Call_ThatDoesMore_IsNotRemoved() => new CodeFixVerifier(new PublishSiteAnalyzer(), new RemoveDuplicatePublishCodeFix()).VerifyNoFixAsync(
        Types + "public class Save(IProducts products) { public void Go(Product p) { products.Update(p); products.Update(p); } }");
}
