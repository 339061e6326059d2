using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Tool.Loading;

/// <summary>
/// The lock files that count for what is analysed: beside it, and beside each of its projects. The cycles that they accept are
/// not reported, as in a build.
/// </summary>
internal static class ReviewedFlow
{
    /// <summary>As inputs of the rules.</summary>
    public static IEnumerable<AdditionalText> FilesOf(FlowProgram program) => Paths(program).Select(static path => new LockText(path));

    /// <summary>Null if there is no such file.</summary>
    public static AcceptedCycles? AcceptedIn(FlowProgram program, ILoadProgress progress)
    {
        AcceptedCycles? accepted = null;
        foreach (string path in Paths(program))
        {
            string text = File.ReadAllText(path);
            LockParser.Parse(text, out IReadOnlyList<(int Line, string Problem)> problems);
            if (problems.Count > 0)
            {
                progress.Warn($"{path}:{problems[0].Line + 1}: {problems[0].Problem}");
            }

            accepted = AcceptedCycles.Parse(text, accepted);
        }

        return accepted;
    }

    private static IEnumerable<string> Paths(FlowProgram program) =>
        program.Projects.Select(static project => project.Folder).OfType<string>().Prepend(program.Source.Folder)
            .Distinct(StringComparer.Ordinal).Select(static folder => Path.Combine(folder, LockFile.FileName)).Where(File.Exists);

    private sealed class LockText(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(Path));
    }
}
