using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Locking;
using Dispatch.Flow.Changes;
using Dispatch.Flow.Json;
using Dispatch.Flow.Model;
using Dispatch.Flow.Page;
using Dispatch.Flow.Queries;
using Dispatch.Flow.Text;

namespace Dispatch.Flow.Building;

/// <summary>Analyses what the compiler compiled, and writes what was asked for.</summary>
internal static class BuildOutputs
{
    public static int Write(BuildRequest request, TextWriter log)
    {
        CompilerRun run = CompilerRun.From(request.CompilerArguments, request.Project);
        EventFlowGraph graph = EventFlowAnalysis.Build(run.Compilation, FlowConfiguration.Read(run.Options), CancellationToken.None);
        var builder = new FlowDocumentBuilder(request.Name, request.Project);
        builder.Add(graph);
        foreach (FlowCycle cycle in CycleReader.Read(graph, CancellationToken.None))
        {
            builder.Add(cycle with { Accepted = cycle.Accepted ?? run.Accepted?.ReasonFor(cycle.Events) });
        }

        FlowDocument document = builder.Build();
        foreach (string format in request.Formats)
        {
            (string file, string text) = Make(request, document, format);
            Replace(file, text);
            log.WriteLine("Event flow: " + file);
        }

        return 0;
    }

    private static (string File, string Text) Make(BuildRequest request, FlowDocument document, string format)
    {
        string Named(string extension) => Path.Combine(request.Output, request.Name + ".flow." + extension);
        return format switch
        {
            "json" => (Named("json"), FlowJson.Write(document)),
            "html" => (Named("html"), HtmlPage.Write(document)),
            "mermaid" => (Named("mmd"), MermaidWriter.Write(FlowSlices.Connected(document))),
            "dot" => (Named("dot"), DotWriter.Write(FlowSlices.Connected(document))),
            _ => (request.Lock, FlowLock.Update(document, ReadLock(request.Lock)).ToText()),
        };
    }

    private static LockFile? ReadLock(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        LockFile before = LockParser.Parse(File.ReadAllText(file), out IReadOnlyList<(int Line, string Problem)> problems);
        return problems.Count == 0 ? before : throw new IOException($"{file}({problems[0].Line + 1}): {problems[0].Problem}");
    }

    // Target frameworks are built side by side, and may write the same file.
    private static void Replace(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string temporary = $"{file}.{Environment.ProcessId}.tmp";
        File.WriteAllText(temporary, text);
        File.Move(temporary, file, overwrite: true);
    }
}
