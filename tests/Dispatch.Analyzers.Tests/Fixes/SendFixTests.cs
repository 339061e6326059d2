using System.Threading.Tasks;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Fixes;

public class SendFixTests
{
    private const string Shipping = """
        public record Ship(int Id) : ICommand;

        [Handles<Ship>]
        public class Shipping { public Task HandleAsync(Ship command) => Task.CompletedTask; }


        """;

    [Theory]
    [InlineData("public void Pay() { any.SendAsync(new Ship(1)); }", "public async Task Pay() { await any.SendAsync(new Ship(1)); }")]
    [InlineData("public async Task Pay() { await Task.Yield(); ship.SendAsync(new Ship(1)); }", "public async Task Pay() { await Task.Yield(); await ship.SendAsync(new Ship(1)); }")]
    public Task AwaitSend_WhereItIsSafe_Awaits(string before, string after) =>
        new CodeFixVerifier(new RequestCallAnalyzer(), new AwaitSendCodeFix()).VerifyAsync(Shop(before), Shop(after));

    [Theory]
    [InlineData("public void Pay() { any.Stream(new Lines()); }")]
    [InlineData("public virtual void Pay() { any.SendAsync(new Ship(1)); }")]
    public Task AwaitSend_WhereItIsNotSafe_IsNotOffered(string method) =>
        new CodeFixVerifier(new RequestCallAnalyzer(), new AwaitSendCodeFix()).VerifyNoFixAsync(Shop(method) + "public record Lines : IStreamQuery<int>;");

    [Theory]
    [InlineData("public void Pay(Ship command) { any.Send(in command); }", "public async Task Pay(Ship command) { await any.SendAsync(command); }")]
    [InlineData("public async Task Pay(CancellationToken ct) { await Task.Yield(); ship.Send(new Ship(1)); }", "public async Task Pay(CancellationToken ct) { await Task.Yield(); await ship.SendAsync(new Ship(1), ct); }")]
    public Task UseSendAsync_ThroughTheInterfaces_IsAwaited(string before, string after) =>
        new CodeFixVerifier(new RequestHandlerAnalyzer(), new UseSendAsyncCodeFix()).VerifyAsync(Shop(before), Shop(after));

    [Theory]
    [InlineData("public int Pay() => any.Send(new Price(1));", "public int Pay() => any.Send<Price, int>(new Price(1));")]
    [InlineData("public async Task<int> Pay(CancellationToken ct) => await any.SendAsync(new Price(1), ct);", "public async Task<int> Pay(CancellationToken ct) => await any.SendAsync<Price, int>(new Price(1), ct);")]
    [InlineData("public IAsyncEnumerable<string?> Pay(Names query) => any.Stream(query);", "public IAsyncEnumerable<string?> Pay(Names query) => any.Stream<Names, string?>(query);")]
    public Task SendWithoutBoxing_InferredResult_WritesTheTypes(string before, string after) =>
        new CodeFixVerifier(new RequestCallAnalyzer(), new SendWithoutBoxingCodeFix()).VerifyAsync(Shop(before) + Structs, Shop(after) + Structs);

    [Theory]
    [InlineData("public object? Pay() => any.Send((object)new Price(1));")]
    [InlineData("public int Pay() => any.Send((IQuery<int>)new Price(1));")]
    public Task SendWithoutBoxing_WhereTheBaseTypeIsMeant_IsNotOffered(string method) =>
        new CodeFixVerifier(new RequestCallAnalyzer(), new SendWithoutBoxingCodeFix()).VerifyNoFixAsync(Shop(method) + Structs);

    private const string Structs = "public record struct Price(int Id) : IQuery<int>; public record struct Names : IStreamQuery<string?>;";

    private static string Shop(string method) => $"{Shipping}public class Shop(ISender any, ISender<Ship> ship)\n{{\n    {method}\n}}\n";
}
