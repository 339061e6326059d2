using System;
using System.Collections.Generic;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>A referenced assembly that says in its manifest that it has observers, or references some.</summary>
internal sealed class ReferencedModule
{
    private ReferencedModule(string name, AttributeData module)
    {
        Name = name;
        Version = ModuleManifest.VersionOf(module);
        HasDispatcher = ModuleManifest.Named(module, "HasDispatcher") is true;
        References = (ModuleManifest.Named(module, "References") as string)?.Split([';'], StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    public string Name { get; }

    public int Version { get; }

    public bool HasDispatcher { get; }

    public string[] References { get; }

    public static List<ReferencedModule> Read(Compilation compilation)
    {
        var modules = new List<ReferencedModule>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!ModuleManifest.ReferencesRuntime(assembly))
            {
                continue;
            }

            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (ModuleManifest.IsModule(attribute))
                {
                    modules.Add(new ReferencedModule(assembly.Name, attribute));
                    break;
                }
            }
        }

        return modules;
    }
}
