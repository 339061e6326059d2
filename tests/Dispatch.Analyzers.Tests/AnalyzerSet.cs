using System;
using System.Linq;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Tests;

/// <summary>Every analyzer and fix there is.</summary>
internal static class AnalyzerSet
{
    public static DiagnosticAnalyzer[] All() => Create<DiagnosticAnalyzer>(typeof(ObserverShapeAnalyzer));

    public static CodeFixProvider[] Fixes() => Create<CodeFixProvider>(typeof(CodeFixes.AwaitPublishCodeFix));

    private static T[] Create<T>(Type sibling) =>
        [.. sibling.Assembly.GetTypes().Where(static type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(static type => (T)Activator.CreateInstance(type)!)];
}
