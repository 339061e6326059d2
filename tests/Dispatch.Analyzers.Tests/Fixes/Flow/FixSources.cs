namespace Dispatch.Analyzers.Tests.Fixes.Flow;

/// <summary>What the sources of several tests have in common.</summary>
internal static class FixSources
{
    public const string Events = """
        public record Line(int Id, int Units);
        public record Sold(int Id, int Units);
        public record Moved(int From, int To);
        public readonly record struct Paid(int Id);

        """;

    /// <summary>A class with a bus, a lock and a counter around a member.</summary>
    public static string Class(string member) => Events + $$"""
        public class Shop(IPublisher bus)
        {
            private readonly object _gate = new();
            private int _count;
        {{(member.StartsWith(' ') ? member : "    " + member)}}
        }

        """;
}
