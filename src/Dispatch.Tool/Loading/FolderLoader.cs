using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Flow.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Tool.Loading;

/// <summary>Reads the .cs files of a folder without a build: no restore, no packages, no generated code.</summary>
internal static class FolderLoader
{
    private static readonly Regex s_usesImplicitly = new(@"<ImplicitUsings>\s*(enable|true)\s*</ImplicitUsings>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] s_implicit = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] s_web =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    public static async Task<IReadOnlyList<LoadedProject>> LoadAsync(string folder, bool includeTests, ILoadProgress progress, CancellationToken cancellationToken)
    {
        // The runtime of Dispatch comes with the tool; sources that declare it themselves are taken instead.
        IReadOnlyList<MetadataReference> references = [.. FrameworkReferences.All(), MetadataReference.CreateFromFile(typeof(DispatcherAttribute).Assembly.Location)];
        var loaded = new List<LoadedProject>();
        foreach ((string? project, List<string> files) in Projects(folder, includeTests))
        {
            string name = project is null ? new DirectoryInfo(folder).Name : Path.GetFileNameWithoutExtension(project);
            progress.Step($"Reading {name}: {FlowWords.Count(files.Count, "file")}");
            var trees = new ConcurrentBag<SyntaxTree>();
            await Parallel.ForEachAsync(files, cancellationToken, (file, cancellation) =>
            {
                using FileStream stream = File.OpenRead(file);
                trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(stream), WholeProgram.ParseOptions, file, cancellation));
                return ValueTask.CompletedTask;
            });
            loaded.Add(new LoadedProject(name, [.. trees.OrderBy(static tree => tree.FilePath, StringComparer.Ordinal), .. Implicit(folder, project)], references) { Folder = Path.GetDirectoryName(project) });
        }

        return loaded;
    }

    // A file belongs to the nearest project above it; those of no project are one of their own.
    private static IEnumerable<(string? Project, List<string> Files)> Projects(string folder, bool includeTests)
    {
        var files = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var pending = new Stack<(string Folder, string Project)>([(folder, "")]);
        while (pending.TryPop(out (string Folder, string Project) next))
        {
            string project = Directory.EnumerateFiles(next.Folder, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault() ?? next.Project;
            if (!includeTests && project.Length > 0 && TestProjects.IsTestName(Path.GetFileNameWithoutExtension(project)))
            {
                continue;
            }

            foreach (string file in Directory.EnumerateFiles(next.Folder, "*.cs"))
            {
                (files.TryGetValue(project, out List<string>? list) ? list : files[project] = []).Add(file);
            }

            foreach (string child in Directory.EnumerateDirectories(next.Folder).Where(child => !IsLeftOut(child, includeTests)))
            {
                pending.Push((child, project));
            }
        }

        foreach ((string project, List<string> list) in files)
        {
            yield return (project.Length == 0 ? null : project, list);
        }
    }

    private static bool IsLeftOut(string folder, bool includeTests)
    {
        var info = new DirectoryInfo(folder);
        return info.Name is "bin" or "obj" or "artifacts" or "node_modules" || info.Name.StartsWith('.') || info.LinkTarget is not null || (!includeTests && TestProjects.IsTestName(info.Name));
    }

    private static IEnumerable<SyntaxTree> Implicit(string folder, string? project)
    {
        if (project is null)
        {
            yield break;
        }

        string text = File.ReadAllText(project);
        if (s_usesImplicitly.IsMatch(text) || Above(project, folder).Any(static file => s_usesImplicitly.IsMatch(File.ReadAllText(file))))
        {
            IEnumerable<string> names = text.Contains("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) ? s_implicit.Concat(s_web) : s_implicit;
            yield return CSharpSyntaxTree.ParseText(string.Concat(names.Select(static name => $"global using {name};\n")), WholeProgram.ParseOptions, Path.Combine(Path.GetDirectoryName(project)!, "obj", "ImplicitUsings.g.cs"));
        }
    }

    private static IEnumerable<string> Above(string project, string top)
    {
        for (string? folder = Path.GetDirectoryName(project); folder is not null && folder.Length >= top.Length; folder = Path.GetDirectoryName(folder))
        {
            string file = Path.Combine(folder, "Directory.Build.props");
            if (File.Exists(file))
            {
                yield return file;
            }
        }
    }
}
