using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads the manifests of the referenced assemblies: their attributes, and nothing else of them.</summary>
internal static class ModuleReader
{
    /// <summary>The symbols of a reference outlive a keystroke, so that one costs a look-up per reference.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, Manifest> s_read = new();

    public static EquatableArray<ModuleModel> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var modules = new List<ModuleModel>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (s_read.GetValue(assembly, read => new Manifest(ReadAssembly(read, compilation.Assembly))).Module is { } module)
            {
                modules.Add(module);
            }
        }

        modules.Sort(static (left, right) => string.CompareOrdinal(left.AssemblyName, right.AssemblyName));
        return modules.ToEquatableArray();
    }

    private static ModuleModel? ReadAssembly(IAssemblySymbol assembly, IAssemblySymbol root)
    {
        if (!ModuleManifest.ReferencesRuntime(assembly))
        {
            return null;
        }

        var handlers = new List<HandlerModel>();
        var open = new List<OpenHandlerModel>();
        var events = new Dictionary<string, EventModel>();
        bool isModule = false;
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (ModuleManifest.IsModule(attribute))
            {
                if (ModuleManifest.VersionOf(attribute) != ModuleManifest.FormatVersion)
                {
                    return null;
                }

                isModule = true;
            }
            else if (ModuleManifest.IsHandler(attribute) && ManifestEntry.TryRead(attribute) is { } entry)
            {
                if ((entry.Traits & HandlerTraits.Open) == 0)
                {
                    handlers.Add(entry.Handler(events, root));
                }
                else if (entry.OpenHandler(root) is { } handler)
                {
                    open.Add(handler);
                }
            }
        }

        return isModule ? new ModuleModel(assembly.Name, handlers.ToEquatableArray(), open.ToEquatableArray()) : null;
    }

    private sealed class Manifest(ModuleModel? module)
    {
        public ModuleModel? Module { get; } = module;
    }
}
