using System.Threading.Tasks;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Fixes;

public class SignatureFixTests
{
    [Theory]
    [InlineData("public int Handle(Paid e) { return 1; }", "public void Handle(Paid e) { }")]
    [InlineData("public bool Handle(Paid e) => true;", "public void Handle(Paid e) { }")]
    [InlineData("public bool Handle(Paid e) => Check();", "public void Handle(Paid e) => Check();")]
    [InlineData("public int Handle(Paid e) => e.Id + 1;", "public void Handle(Paid e) => _ = e.Id + 1;")]
    [InlineData("public bool Handle(Paid e) => throw new Exception();", "public void Handle(Paid e) => throw new Exception();")]
    [InlineData("public void Handle(ref Paid e) { }", "public void Handle(in Paid e) { }")]
    [InlineData("public void Handle(ref readonly Paid e) { Check(); }", "public void Handle(in Paid e) { Check(); }")]
    [InlineData("public void Handle(Paid e, CancellationToken token) { }", "public void Handle(Paid e) { }")]
    [InlineData("public void Handle(in Paid e, object sender, EventArgs args) => Check();", "public void Handle(in Paid e) => Check();")]
    [InlineData("public Task HandleAsync(Paid e, int more, CancellationToken token) => Task.Delay(1, token);", "public Task HandleAsync(Paid e, CancellationToken token) => Task.Delay(1, token);")]
    [InlineData("public Task HandleAsync(Paid e, CancellationToken token, PublishContext context) => Task.Delay(1, token);", "public Task HandleAsync(Paid e, PublishContext context, CancellationToken token) => Task.Delay(1, token);")]
    [InlineData("public void Handle(in Paid e, in PublishContext context, CancellationToken token) => Check();", "public void Handle(in Paid e, in PublishContext context) => Check();")]
    [InlineData("public Task<int> HandleAsync(Paid e) => Task.FromResult(1);", "public Task HandleAsync(Paid e) => Task.FromResult(1);")]
    [InlineData("public async Task<int> HandleAsync(Paid e) { await Task.Yield(); return 1; }", "public async Task HandleAsync(Paid e) { await Task.Yield(); }")]
    [InlineData("public async ValueTask<int> HandleAsync(Paid e) => await Task.FromResult(1);", "public async ValueTask HandleAsync(Paid e) => await Task.FromResult(1);")]
    public Task ChangeSignature_OneMeaning_IsChanged(string before, string after) =>
        Verifier().VerifyAsync(Source(before), Source(after));

    [Theory]
    [InlineData("public void Handle(out Paid e) => e = default;")]
    [InlineData("public void Handle(ref Paid e) => e = default;")]
    [InlineData("public void Handle(Paid e, int count) => Console.WriteLine(count);")]
    [InlineData("public ValueTask<int> HandleAsync(Paid e) => new(1);")]
    [InlineData("public IEnumerable<int> Handle(Paid e) { yield return 1; }")]
    [InlineData("public virtual int Handle(Paid e) => 1;")]
    [InlineData("public int Handle(Paid e) => 1; public int Twice(Paid e) => Handle(e) * 2;")]
    public Task ChangeSignature_SeveralMeaningsOrOtherUses_IsNotOffered(string method) => Verifier().VerifyNoFixAsync(Source(method));

    [Fact]
    public Task ChangeSignature_ReturnInTheMiddle_KeepsTheWayOut() => Verifier().VerifyAsync(
        Source(
            """
            public bool Handle(Paid e)
                {
                    if (e.Id == 0)
                    {
                        return Check();
                    }

                    if (e.Id == 1) return false;

                    Func<int> one = () => { return 1; };
                    return one() == e.Id;
                }
            """),
        Source(
            """
            public void Handle(Paid e)
                {
                    if (e.Id == 0)
                    {
                        Check();
                        return;
                    }

                    if (e.Id == 1) return;

                    Func<int> one = () => { return 1; };
                    _ = one() == e.Id;
                }
            """));

    [Fact]
    public Task ChangeSignature_MarkedMethodWithoutParameter_TakesTheEvent() => Verifier().VerifyAsync(
        """
        public record struct Paid(int Id);

        public class Points
        {
            [Handles<Paid>]
            public void OnPaid() { }
        }
        """,
        """
        public record struct Paid(int Id);

        public class Points
        {
            [Handles<Paid>]
            public void OnPaid(in Paid e) { }
        }
        """);

    [Fact]
    public Task ChangeSignature_MarkedMethodOfAnotherEvent_IsNotOffered() => Verifier().VerifyNoFixAsync(
        """
        public record struct Paid(int Id);

        public class Points
        {
            [Handles<Paid>]
            public void OnPaid(string text) { }
        }
        """);

    [Fact]
    public Task ChangeSignature_Everywhere_ChangesEach() => Verifier().VerifyFixAllAsync(
        Source("public int Handle(Paid e) => 1; }\n\n[Handles<Paid>]\npublic class Mail { public void Handle(ref Paid e) { }"),
        Source("public void Handle(Paid e) { } }\n\n[Handles<Paid>]\npublic class Mail { public void Handle(in Paid e) { }"));

    private static CodeFixVerifier Verifier() => new(new ObserverShapeAnalyzer(), new ChangeHandlerSignatureCodeFix());

    private static string Source(string method) =>
        $$"""
        public record struct Paid(int Id);

        [Handles<Paid>]
        public class Points
        {
            {{method}}

            private static bool Check() => true;
        }
        """.Replace("private static bool Check() => true;\n}", method.Contains("class Mail") ? "}" : "private static bool Check() => true;\n}");
}
