using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Lists the observers of an assembly for the dispatchers of those that reference it.</summary>
internal static class ModulePlanner
{
    public static ModulePlan? Plan(EquatableArray<HandlerModel> handlers, bool hasDispatcher, CompilationFacts facts, EquatableArray<ModuleModel> references)
    {
        string referenced = string.Join(";", references.Where(static module => module.Handlers.Count > 0).Select(static module => module.AssemblyName));
        if (handlers.Count == 0 && (hasDispatcher || referenced.Length == 0))
        {
            return null;
        }

        string name = ClassNameOf(facts.AssemblyName);
        return new ModulePlan(name, hasDispatcher, referenced, hasDispatcher ? EquatableArray<ModuleObserverPlan>.Empty : PlanObservers(handlers, name));
    }

    private static EquatableArray<ModuleObserverPlan> PlanObservers(EquatableArray<HandlerModel> handlers, string className)
    {
        var plans = new List<ModuleObserverPlan>();
        var names = new UniqueNames([className]);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, HandlerModel> observer in handlers
            .Where(static handler => handler.Event.IsPublic && handler.Request?.IsResultPublic != false)
            .GroupBy(static handler => handler.Observer.MetadataName)
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            HandlerModel? instance = observer.FirstOrDefault(static handler => !handler.IsStatic);
            ObserverModel model = (instance ?? observer.First()).Observer;
            plans.Add(new ModuleObserverPlan(
                model,
                names.Take(model.SimpleName, model.MetadataName, taken, static name => [name]),
                instance is not null,
                observer
                    .OrderBy(static handler => handler.IsMarkedMethod)
                    .GroupBy(static handler => (handler.Method, handler.Event.TypeName))
                    .Select(static same => PlanHandler(same.First()))
                    .OrderBy(static handler => handler.Method, StringComparer.Ordinal)
                    .ThenBy(static handler => handler.EventTypeName, StringComparer.Ordinal)
                    .ToEquatableArray()));
        }

        return plans.ToEquatableArray();
    }

    private static ModuleHandlerPlan PlanHandler(HandlerModel handler)
    {
        ObserverModel observer = handler.Observer;
        HandlerTraits traits = (handler.Signature.IsAsync ? HandlerTraits.Async : 0)
            | (handler.Signature.TakesContext ? HandlerTraits.Context : 0)
            | (handler.IsMarkedMethod ? HandlerTraits.Method : 0)
            | (handler.IsStatic ? HandlerTraits.Static : 0)
            | (observer.IsStruct ? HandlerTraits.Struct : 0)
            | (observer.IsDisposable ? HandlerTraits.Disposable : 0)
            | (handler.Request?.IsAsyncMethod == true ? HandlerTraits.AsyncMethod : 0)
            | observer.Creation switch
            {
                CreationKind.Injected => HandlerTraits.Injected,
                CreationKind.Given => HandlerTraits.Given,
                _ => HandlerTraits.None,
            }
            | observer.Lifetime switch
            {
                LifetimeModel.Singleton => HandlerTraits.Singleton,
                LifetimeModel.Scoped => HandlerTraits.Scoped,
                LifetimeModel.Transient => HandlerTraits.Transient,
                _ => HandlerTraits.None,
            };
        return new ModuleHandlerPlan(handler.Event.TypeName, handler.Method, handler.Signature, handler.IsStatic, handler.Order, traits, handler.Before, handler.After, handler.Request);
    }

    /// <summary>A name of its own for each assembly name: two modules never declare the same class.</summary>
    private static string ClassNameOf(string assemblyName)
    {
        var text = new StringBuilder(assemblyName.Length);
        foreach (char unit in assemblyName)
        {
            if (unit == '.')
            {
                text.Append('_');
            }
            else if (char.IsLetterOrDigit(unit))
            {
                text.Append(unit);
            }
            else
            {
                text.Append("_x").Append(((int)unit).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }
}
