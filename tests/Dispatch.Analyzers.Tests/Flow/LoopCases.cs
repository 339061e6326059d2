using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Publishes in loops.</summary>
internal static class LoopCases
{
    public static RuleCase Case { get; } = new("DSP1101", new PublishSiteAnalyzer(),
        """
        public record Line(int Id, int Units);
        public record Sold(int Id, int Units) { public static Sold From(Line line) => new(line.Id, line.Units); }

        public class Checkout(IPublisher bus)
        {
            public void Each(List<Line> lines)
            {
                foreach (Line line in lines) { [|bus.Publish(new Sold(line.Id, line.Units))|]; }
                foreach (Line line in lines) { var sold = Sold.From(line); [|bus.Publish(sold)|]; }
                for (int i = 0; i < lines.Count; i++) { [|bus.Publish(new Sold(lines[i].Id, 1))|]; }
                foreach (Line line in lines) { switch (line.Id) { case 1: [|bus.Publish(new Sold(line.Id, 1))|]; break; } }
                lines.ForEach(line => [|bus.Publish(new Sold(line.Id, line.Units))|]);
                Parallel.ForEach(lines, line => [|bus.Publish(new Sold(line.Id, line.Units))|]);
            }
        }
        """,
        """
        public record Line(int Id, int Units);
        public record Sold(int Id, int Units);
        public record SoldBatch(IReadOnlyList<Sold> Items);

        public class Checkout(IPublisher bus)
        {
            public void Batch(List<Line> lines)
            {
                var sold = new List<Sold>();
                foreach (Line line in lines) { sold.Add(new Sold(line.Id, line.Units)); }
                bus.Publish(new SoldBatch(sold));
            }

            public void Outbox(List<Sold> pending) { foreach (Sold sold in pending) { bus.Publish(sold); } }

            public void Cast(List<object> pending) { foreach (object sold in pending) { bus.Publish((Sold)sold); } }

            public void Made(List<Line> lines, Func<Line, Sold> make) { foreach (Line line in lines) { Sold sold = make(line); bus.Publish(sold); } }

            public async Task Pump(IAsyncEnumerable<Line> lines) { await foreach (Line line in lines) { bus.Publish(new Sold(line.Id, 1)); } }

            public void Drain(Queue<Line> lines) { while (lines.TryDequeue(out Line? line)) { bus.Publish(new Sold(line.Id, 1)); } }

            public void First(List<Line> lines) { foreach (Line line in lines) { if (line.Units > 9) { bus.Publish(new Sold(line.Id, 1)); break; } } }

            public void Found(List<Line> lines) { foreach (Line line in lines) { switch (line.Id) { case 1: bus.Publish(new Sold(line.Id, 1)); return; } } }

            public void Few() { for (int i = 0; i < 3; i++) { bus.Publish(new Sold(i, 1)); } }

            public void Same(List<Line> lines, int id) { foreach (Line line in lines) { Console.WriteLine(line); } bus.Publish(new Sold(id, 1)); }

            public IEnumerable<Action> Later(List<Line> lines) { foreach (Line line in lines) { yield return () => bus.Publish(new Sold(line.Id, 1)); } }
        }
        """);
}
