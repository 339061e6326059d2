using System.Threading.Tasks;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Rules;

public class UndisposedSubscriptionTests
{
    public static TheoryData<string> MoreHits => SubscriptionCases.MoreHits;

    [Theory]
    [MemberData(nameof(MoreHits))]
    public Task Subscription_ThatNobodyCanEnd_IsReported(string source) =>
        AnalyzerVerifier.VerifyAsync(new UndisposedSubscriptionAnalyzer(), source, "DSP0035", new VerifierOptions());

    [Theory]
    [InlineData("Discard", "bus.Subscribe<Paid>(Show);", "_ = bus.Subscribe<Paid>(Show);")]
    [InlineData("Using", "bus.Subscribe<Paid>(Show);", "using var subscription = bus.Subscribe<Paid>(Show);")]
    [InlineData("Using", "var subscription = 1; bus.Subscribe<Paid>(e => subscription++);", "var subscription = 1; using var subscription2 = bus.Subscribe<Paid>(e => subscription++);")]
    public Task Fix_OfADroppedSubscription_SaysWhatIsMeant(string fix, string before, string after) =>
        Verifier().VerifyAsync(Open(before), Open(after), "DisposeSubscriptionCodeFix." + fix);

    [Fact]
    public Task Fix_OfAllInABlock_GivesThemNames() => Verifier().VerifyFixAllAsync(
        Open("bus.Subscribe<Paid>(Show); bus.Subscribe<object>(Console.WriteLine);"),
        Open("using var subscription = bus.Subscribe<Paid>(Show); using var subscription2 = bus.Subscribe<object>(Console.WriteLine);"),
        "DisposeSubscriptionCodeFix.Using");

    [Theory]
    [InlineData("var kept = bus.Subscribe<Paid>(Show);")]
    [InlineData("IDisposable kept; kept = bus.Subscribe<Paid>(Show);")]
    public Task Fix_OfASubscriptionThatIsKept_IsNotOffered(string statements) => Verifier().VerifyNoFixAsync(Open(statements));

    private static string Open(string statements) => SubscriptionCases.Shop($"public void Open() {{ {statements} }}");

    private static CodeFixVerifier Verifier() => new(new UndisposedSubscriptionAnalyzer(), new DisposeSubscriptionCodeFix());
}
