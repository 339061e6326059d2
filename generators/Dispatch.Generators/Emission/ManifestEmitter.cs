using System.Globalization;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>The assembly attributes that tell a referencing project which observers are here.</summary>
internal static class ManifestEmitter
{
    /// <summary>Raised when a reader of the former format would misunderstand the new one.</summary>
    public const int FormatVersion = 1;

    public static SourceText Emit(ManifestPlan manifest)
    {
        SourceWriter writer = GeneratedFile.Begin();
        writer.Line($"[assembly: global::Dispatch.DispatchModule({FormatVersion}{(manifest.HasDispatcher ? ", HasDispatcher = true" : "")})]");
        foreach (ManifestEntry entry in manifest.Handlers)
        {
            string order = entry.Order.ToString(CultureInfo.InvariantCulture);
            writer.Line($"[assembly: global::Dispatch.DispatchHandler(typeof({entry.EventTypeName}), \"{entry.Observer}\", \"{entry.Method}\", {order}, {(entry.IsAsync ? "true" : "false")})]");
        }

        return GeneratedFile.End(writer);
    }
}
