using System;
using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Building;
using Dispatch.EventFlow.Solving;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Manifest;

/// <summary>What the manifests of referenced assemblies tell.</summary>
internal sealed class ForeignFlows
{
    public const int FormatVersion = 1;

    private const string Attribute = "DispatchFlowAttribute";

    /// <summary>The methods that lead to a publish.</summary>
    public List<(IMethodSymbol Method, FlowEntry Entry)> Entries { get; } = [];

    public List<HandlerFlow> Handlers { get; } = [];

    /// <summary>The names under which code refers to those methods.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The assemblies whose types may stand behind an interface.</summary>
    public List<IAssemblySymbol> Assemblies { get; } = [];

    public static ForeignFlows Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var flows = new ForeignFlows();
        var assemblies = new List<IAssemblySymbol>(compilation.SourceModule.ReferencedAssemblySymbols);
        assemblies.Sort(static (left, right) => string.CompareOrdinal(left.Identity.GetDisplayName(), right.Identity.GetDisplayName()));
        var declaring = new HashSet<string>(StringComparer.Ordinal);
        foreach (IAssemblySymbol assembly in assemblies)
        {
            if (assembly.GetTypeByMetadataName("Dispatch." + Attribute) is not null)
            {
                declaring.Add(assembly.Name);
            }
        }

        foreach (IAssemblySymbol assembly in assemblies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (MayTell(assembly, declaring) && TextOf(assembly) is { } text)
            {
                flows.Assemblies.Add(assembly);
                flows.Read(text, assembly, compilation);
            }
        }

        return flows;
    }

    private static string? TextOf(IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: Attribute } type && Symbols.FlowAttributes.IsOurs(type)
                && attribute.ConstructorArguments.Length == 2 && attribute.ConstructorArguments[0].Value is FormatVersion)
            {
                return attribute.ConstructorArguments[1].Value as string;
            }
        }

        return null;
    }

    /// <summary>Who has the attribute refers to an assembly that declares it, or declares it. To read the attributes of all assemblies takes longer than to read the own code.</summary>
    private static bool MayTell(IAssemblySymbol assembly, HashSet<string> declaring)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (declaring.Contains(reference.Name))
                {
                    return true;
                }
            }
        }

        return declaring.Contains(assembly.Name);
    }

    private void Read(string text, IAssemblySymbol assembly, Compilation compilation)
    {
        IMethodSymbol? method = null;
        HandlerFlow? handler = null;
        foreach (string line in text.Split('\n'))
        {
            string[] fields = line.Split('\t');
            switch (fields[0])
            {
                case "M" when fields.Length == 2:
                    handler = null;
                    method = Find(fields[1], assembly, compilation);
                    if (method is not null)
                    {
                        Names.UnionWith(Collection.BodyNames.Of(method));
                    }

                    break;
                case "H":
                    method = null;
                    handler = HandlerLine.Read(fields, assembly, compilation);
                    if (handler is not null)
                    {
                        Handlers.Add(handler);
                    }

                    break;
                case "E" when method is not null:
                    if (EntryLine.Read(fields, method, null, -1, assembly.Name, compilation) is { } entry)
                    {
                        Entries.Add((method, entry));
                    }

                    break;
                case "E" when handler is not null:
                    if (EntryLine.Read(fields, handler.Method, handler.Event, handler.Ordinal, assembly.Name, compilation) is { } handled)
                    {
                        handler.Entries.Add(handled);
                    }

                    break;
            }
        }
    }

    internal static IMethodSymbol? Find(string id, IAssemblySymbol assembly, Compilation compilation)
    {
        foreach (ISymbol symbol in DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation))
        {
            if (symbol is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, assembly))
            {
                return method;
            }
        }

        return null;
    }
}
