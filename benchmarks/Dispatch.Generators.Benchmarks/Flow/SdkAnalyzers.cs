using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Generators.Benchmarks.Flow;

/// <summary>The analyzers that the SDK gives to every project of .NET 5 and later, with the severities of a new one.</summary>
internal static class SdkAnalyzers
{
    private static readonly string? s_folder = Folder();

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = Load();

    /// <summary>What a new project sets; empty if the SDK is not where it is expected.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic> Severities { get; } = Read();

    public static void Run(CSharpCompilation compilation)
    {
        if (!s_analyzers.IsEmpty)
        {
            new CompilationWithAnalyzers(compilation, s_analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: static (_, _, _) => { }, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
                .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    private static string? Folder()
    {
        // shared/Microsoft.NETCore.App/x of the runtime lies beside sdk/x.
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Directory.Exists(Path.Combine(root, "sdk"))
            ? Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Select(static sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers")).Where(Directory.Exists).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
    }

    private static ImmutableDictionary<string, ReportDiagnostic> Read()
    {
        string? file = s_folder is null ? null : Directory.EnumerateFiles(s_folder, $"analysislevel_{Environment.Version.Major}_default.globalconfig", SearchOption.AllDirectories).FirstOrDefault();
        return file is null ? ImmutableDictionary<string, ReportDiagnostic>.Empty : AnalyzerConfigSet.Create((AnalyzerConfig[])[AnalyzerConfig.Parse(File.ReadAllText(file), file)]).GlobalConfigOptions.TreeOptions;
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var found = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        foreach (string file in s_folder is null ? (IEnumerable<string>)[] : Directory.EnumerateFiles(s_folder, "*NetAnalyzers.dll").Order(StringComparer.Ordinal))
        {
            foreach (Type type in TypesOf(AssemblyLoadContext.Default.LoadFromAssemblyPath(file)))
            {
                if (!type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                {
                    found.Add((DiagnosticAnalyzer)Activator.CreateInstance(type)!);
                }
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
