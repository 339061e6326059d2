using System;
using System.Linq;
using System.Threading;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Twice the code is twice the work. Counted in bytes, which a busy machine does not change.</summary>
[Collection(AloneCollection.Name)]
public class ScalingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Analysis_FourTimesTheCode_AllocatesAboutFourTimesAsMuch(bool isConnected)
    {
        Measure(20, isConnected);
        long small = Measure(100, isConnected);
        long large = Measure(400, isConnected);

        Assert.InRange(large / (double)small, 2, 6.5);
    }

    [Fact]
    public void Analysis_FourTimesTheImplementationsAndCalls_AllocatesAboutFourTimesAsMuch()
    {
        MeasureJobs(20);
        long small = MeasureJobs(100);
        long large = MeasureJobs(400);

        Assert.InRange(large / (double)small, 2, 6.5);
    }

    [Fact]
    public void Analysis_OfCodeThatPublishesNothing_BindsNothing()
    {
        string source = string.Concat(Enumerable.Range(0, 300).Select(static index => $"public class Model{index} {{ private int _n; public int Next(int by) {{ for (int i = 0; i < by; i++) {{ _n += i; }} return _n; }} }}\n"));
        Compilation compilation = Compile(source);
        EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, CancellationToken.None);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, CancellationToken.None);
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;

        // The names of 300 bodies and nothing else.
        Assert.InRange(bytes, 1, 4_000_000);
    }

    private static long Measure(int handlers, bool isConnected)
    {
        string source = string.Concat(Enumerable.Range(0, handlers).Select(index => $$"""
            public sealed record E{{index}}(int Id);
            public interface IS{{index}} { void Update{{index}}(int id, bool silent); }
            public sealed class S{{index}}(IPublisher bus) : IS{{index}} { public void Update{{index}}(int id, bool silent) { if (!silent) { bus.Publish(new E{{(isConnected ? (index + 1) % handlers : index)}}(id)); } } }
            [Handles<E{{index}}>] public sealed class H{{index}}(IS{{index}} service) { public void Handle(E{{index}} e) { if (e.Id > 3) { service.Update{{index}}(e.Id, false); } } }

            """));
        Compilation compilation = Compile(source);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        EventFlowGraph graph = EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, CancellationToken.None);
        Cycles.FlowCycles.Find(graph, includeAllowed: false, CancellationToken.None);
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(handlers, graph.Handlers.Length);
        return bytes;
    }

    private static long MeasureJobs(int count)
    {
        string source = "public interface IJob { void Run(); }\n" + string.Concat(Enumerable.Range(0, count).Select(static index => $$"""
            public sealed record E{{index}}(int Id);
            public sealed class J{{index}}(IPublisher bus) : IJob { public void Run() { bus.Publish(new E{{index}}(1)); } }
            [Handles<E{{index}}>] public sealed class H{{index}}(IJob job) { public void Handle(E{{index}} e) { job.Run(); } }

            """));
        Compilation compilation = Compile(source);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        EventFlowGraph graph = EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, CancellationToken.None);
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(count, graph.Unknown.Length);
        return bytes;
    }

    private static Compilation Compile(string source)
    {
        Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions());
        VerifierCompilation.RequireNoErrors(compilation, "The source");
        return compilation;
    }
}
