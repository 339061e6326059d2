using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>The graph of one compilation, and where in it diagnostics can be put.</summary>
internal sealed class GraphReport
{
    private readonly CompilationAnalysisContext _context;
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventNode> _events = new(StringComparer.Ordinal);

    public GraphReport(CompilationAnalysisContext context, EventFlowGraph graph, AnalyzerConfigOptions settings)
    {
        _context = context;
        Graph = graph;
        Settings = settings;
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            _trees[tree.FilePath] = tree;
        }

        foreach (EventNode node in graph.Events)
        {
            _events[node.Id] = node;
        }
    }

    public EventFlowGraph Graph { get; }

    public AnalyzerConfigOptions Settings { get; }

    public CompilationAnalysisContext Context => _context;

    public bool IsExecutable => _context.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    public EventNode EventOf(string id) => _events[id];

    public void Report(DiagnosticDescriptor rule, IReadOnlyList<FlowLocation> places, DiagnosticSeverity severity, params object[] arguments)
    {
        Location? primary = null;
        var others = new List<Location>();
        foreach (FlowLocation place in places)
        {
            if (LocationOf(place) is not { } location || location == primary || others.Contains(location))
            {
                continue;
            }

            if (primary is null)
            {
                primary = location;
            }
            else
            {
                others.Add(location);
            }
        }

        if (primary is not null)
        {
            _context.ReportDiagnostic(Diagnostic.Create(rule, primary, severity, others, ImmutableDictionary<string, string?>.Empty, arguments));
        }
    }

    /// <summary>Only what is in this compilation can carry a diagnostic.</summary>
    public Location? LocationOf(FlowLocation place) =>
        place.IsInSource && _trees.TryGetValue(place.Path, out SyntaxTree? tree) && place.Start + place.Length <= tree.Length
            ? Location.Create(tree, new TextSpan(place.Start, place.Length))
            : null;
}
