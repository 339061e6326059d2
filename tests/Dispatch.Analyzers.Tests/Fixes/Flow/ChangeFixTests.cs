using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.CodeFixes;
using Dispatch.TestKit.Analyzers;
using static Dispatch.Analyzers.Tests.Fixes.Flow.FixSources;

namespace Dispatch.Analyzers.Tests.Fixes.Flow;

/// <summary>Publishes that wait for a change or a commit.</summary>
public class ChangeFixTests
{
    [Theory]
    [InlineData("int", "_count == value")]
    [InlineData("string", "_count == value")]
    [InlineData("Line", "EqualityComparer<Line>.Default.Equals(_count, value)")]
    public Task CompareFirst_Setter_ReturnsIfNothingChanges(string type, string condition) => new CodeFixVerifier(new PublishSiteAnalyzer(), new CompareBeforeChangeCodeFix()).VerifyAsync(
        Counter(type, ""),
        Counter(type, $$"""
                    if ({{condition}})
                    {
                        return;
                    }


        """));

    [Fact]
    public Task AfterCommit_Statement_IsMoved() => new CodeFixVerifier(new PublishSiteAnalyzer(), new PublishAfterCommitCodeFix()).VerifyAsync(
        Class("""
            public void Pay(int id, System.Data.IDbTransaction transaction)
            {
                bus.Publish(new Paid(id));
                _count++;
                transaction.Commit();
                _count--;
            }
        """),
        Class("""
            public void Pay(int id, System.Data.IDbTransaction transaction)
            {
                _count++;
                transaction.Commit();
                bus.Publish(new Paid(id));
                _count--;
            }
        """));

    [Theory]
    [InlineData("bus.Publish(new Paid(id)); id++; transaction.Commit();")]
    [InlineData("bus.Publish(new Paid(_count)); _count++; transaction.Commit();")]
    public Task AfterCommit_WhereItIsNotSafe_IsNotOffered(string body) =>
        new CodeFixVerifier(new PublishSiteAnalyzer(), new PublishAfterCommitCodeFix()).VerifyNoFixAsync(Class($"public void Pay(int id, System.Data.IDbTransaction transaction) {{ {body} }}"));

    [Fact]
    public Task CompareFirst_AssignedInANestedBlock_IsNotOffered() => new CodeFixVerifier(new PublishSiteAnalyzer(), new CompareBeforeChangeCodeFix()).VerifyNoFixAsync(
        Events + "public record CountChanged(int Count); public class Counter(IPublisher bus) { private int _count; public void Set(int value) { { _count = value; } bus.Publish(new CountChanged(_count)); } }");

    private static string Counter(string type, string guard) => Events + $$"""
        public record CountChanged({{type}} Count);

        public class Counter(IPublisher bus)
        {
            private {{type}} _count = default!;

            public {{type}} Count
            {
                get => _count;
                set
                {
        {{guard}}            _count = value;
                    bus.Publish(new CountChanged(value));
                }
            }
        }

        """;
}
