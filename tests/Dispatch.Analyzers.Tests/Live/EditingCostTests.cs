using System;
using System.Linq;
using System.Threading.Tasks;

namespace Dispatch.Analyzers.Tests.Live;

/// <summary>What the rules cost for each keystroke, in bytes; the benchmarks tell it in time. Alone in the process, because the bytes of all threads are counted.</summary>
[Collection(Name)]
public class EditingCostTests
{
    public const string Name = "alone";

    /// <summary>A thousand files with an observer each; the open file publishes in a loop, so the rules ask who observes.</summary>
    [Fact]
    public async Task Typing_InALargeProject_CostsLittleMoreThanTheCompiler()
    {
        const int Files = 1_000;
        const int Edits = 10;
        using var editor = new Editor(
        [
            ("Open.cs", "public sealed class Open(IPublisher bus) { public void Go(int[] all) { foreach (int one in all) { bus.Publish(new E1(one)); } /*0*/ } }"),
            .. Enumerable.Range(0, Files).Select(static i => ($"Observer{i}.cs", $"public sealed record E{i}(int Id);\n[Handles<E{i}>] internal sealed class On{i}(IPublisher bus) {{ private int _last; public void Handle(E{i} e) {{ _last = e.Id; if (_last > 3) {{ bus.Publish(new E{(i + 1) % Files}(0)); }} }} }}")),
        ]);
        await editor.AnalyzeAsync("Open.cs");
        await editor.AnalyzeWithRulesAsync("Open.cs");

        long plainBytes = await MeasureAsync(0, static (editor, path) => editor.AnalyzeAsync(path));
        long rulesBytes = await MeasureAsync(Edits, static (editor, path) => editor.AnalyzeWithRulesAsync(path));

        Assert.True(rulesBytes - plainBytes < 4_000_000, $"{(rulesBytes - plainBytes) / 1000} kB more per edit than {plainBytes / 1000} kB.");

        async Task<long> MeasureAsync(int start, Func<Editor, string, Task> analyze)
        {
            long bytes = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < Edits; i++)
            {
                // In another file and in the open one.
                editor.Replace("Observer7.cs", i + start == 0 ? "_last > 3" : $"_last > {i + start + 2}", $"_last > {i + start + 3}");
                editor.Replace("Open.cs", $"/*{i + start}*/", $"/*{i + start + 1}*/");
                await analyze(editor, "Open.cs");
            }

            return (GC.GetTotalAllocatedBytes(precise: true) - bytes) / Edits;
        }
    }
}

