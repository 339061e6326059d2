using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Generators.Parsing;

/// <summary>Whether calls are intercepted: only in a build, only where the compiler allows it, and unless the project opts out.</summary>
internal static class InterceptionSwitch
{
    public const string Namespace = "Dispatch.Generated";

    public static bool IsOn(ParseOptions parse, AnalyzerConfigOptionsProvider options) =>
        parse is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 } && IsAllowed(parse)
        && !Is(options, "DispatchInterceptors", "false") && !Is(options, "DesignTimeBuild", "true");

    /// <summary>The compiler takes interceptors from the namespaces that the project names, and from those inside them.</summary>
    private static bool IsAllowed(ParseOptions parse)
    {
        if (!parse.Features.TryGetValue("InterceptorsNamespaces", out string? namespaces))
        {
            return false;
        }

        foreach (string entry in namespaces.Split(';'))
        {
            string allowed = entry.Trim();
            if (allowed == Namespace || (allowed.Length > 0 && Namespace.StartsWith(allowed + ".", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(AnalyzerConfigOptionsProvider options, string property, string value) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out string? set) && string.Equals(set, value, StringComparison.OrdinalIgnoreCase);
}
