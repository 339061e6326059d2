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
            else if (ModuleManifest.IsHandler(attribute) && ReadHandler(attribute, events, root) is { } handler)
            {
                handlers.Add(handler);
            }
        }

        return isModule ? new ModuleModel(assembly.Name, handlers.ToEquatableArray()) : null;
    }

    private static HandlerModel? ReadHandler(AttributeData attribute, Dictionary<string, EventModel> events, IAssemblySymbol root)
    {
        if (attribute.ConstructorArguments.Length != 6
            || attribute.ConstructorArguments[0].Value is not INamedTypeSymbol { TypeKind: not TypeKind.Error } eventType
            || attribute.ConstructorArguments[1].Value is not INamedTypeSymbol { TypeKind: not TypeKind.Error } thunks
            || attribute.ConstructorArguments[2].Value is not string observer
            || attribute.ConstructorArguments[3].Value is not string method
            || attribute.ConstructorArguments[4].Value is not int order
            || attribute.ConstructorArguments[5].Value is not int number)
        {
            return null;
        }

        var traits = (HandlerTraits)number;
        string name = TypeNames.InCode(eventType);
        if (!events.TryGetValue(name, out EventModel? known))
        {
            events.Add(name, known = EventParser.Parse(eventType, AccessibilityRules.IsPublic(eventType), root));
        }

        RequestModel? request = RequestParser.Parse(eventType, (traits & HandlerTraits.AsyncMethod) != 0);
        return new HandlerModel(
            ObserverOf(thunks, observer, traits),
            known,
            method,
            (traits & HandlerTraits.Static) != 0,
            (traits & HandlerTraits.Method) != 0,
            SignatureOf(request, traits),
            order,
            AttributeReader.Named(attribute, "Before") as string,
            AttributeReader.Named(attribute, "After") as string,
            EquatableArray<FilterModel>.Empty)
        {
            Request = request,
        };
    }

    /// <summary>As the thunk declares it, whatever the observer's own method takes.</summary>
    private static HandlerSignature SignatureOf(RequestModel? request, HandlerTraits traits)
    {
        bool isAsync = (traits & HandlerTraits.Async) != 0;
        return request?.Kind switch
        {
            RequestKind.Stream => new HandlerSignature(HandlerReturn.Stream, TakesToken: true, ByReference: true),
            RequestKind.Result => new HandlerSignature(isAsync ? HandlerReturn.ValueTaskOfResult : HandlerReturn.Result, isAsync, ByReference: true),
            _ => new HandlerSignature(isAsync ? HandlerReturn.ValueTask : HandlerReturn.Void, isAsync, ByReference: true, (traits & HandlerTraits.Context) != 0),
        };
    }

    private static ObserverModel ObserverOf(INamedTypeSymbol thunks, string observer, HandlerTraits traits) => new(
        TypeNames.InCode(thunks),
        observer,
        thunks.Name,
        (traits & HandlerTraits.Struct) != 0,
        IsPublic: true,
        (traits & HandlerTraits.Disposable) != 0,
        (traits & HandlerTraits.Singleton) != 0 ? LifetimeModel.Singleton
            : (traits & HandlerTraits.Scoped) != 0 ? LifetimeModel.Scoped
            : (traits & HandlerTraits.Transient) != 0 ? LifetimeModel.Transient : null,
        (traits & HandlerTraits.Given) != 0 ? CreationKind.Given
            : (traits & HandlerTraits.Injected) != 0 ? CreationKind.Injected
            : CreationKind.Parameterless,
        EquatableArray<ParameterModel>.Empty,
        IsThunk: true);

    private sealed class Manifest(ModuleModel? module)
    {
        public ModuleModel? Module { get; } = module;
    }
}
