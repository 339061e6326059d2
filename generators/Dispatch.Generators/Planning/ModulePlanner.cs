using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Lists the observers of an assembly for the dispatchers of those that reference it.</summary>
internal static class ModulePlanner
{
    private const string TypeParameter = "T";

    /// <summary>Null: there is nothing to list.</summary>
    public static ModulePlan? Plan(Declarations all) => Plan(all.Handlers, all.Open, all.Dispatchers.Count > 0, all.Facts, all.Modules);

    private static ModulePlan? Plan(
        EquatableArray<HandlerModel> handlers, EquatableArray<OpenHandlerModel> open, bool hasDispatcher, CompilationFacts facts, EquatableArray<ModuleModel> references)
    {
        string referenced = string.Join(";", references.Where(static module => module.HasHandlers).Select(static module => module.AssemblyName));
        if (handlers.Count + open.Count == 0 && (hasDispatcher || referenced.Length == 0))
        {
            return null;
        }

        string name = ClassNameOf(facts.AssemblyName);
        if (hasDispatcher)
        {
            return new ModulePlan(name, hasDispatcher, referenced, EquatableArray<ModuleObserverPlan>.Empty, EquatableArray<ModuleFilterPlan>.Empty);
        }

        var names = new UniqueNames([name]);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<ModuleObserverPlan> observers = PlanObservers(handlers, open, names, taken);
        List<ModuleFilterPlan> filters = PlanFilters(observers, names, taken);
        var structs = filters.ToDictionary(static filter => filter.Observer.Model.MetadataName, static filter => filter.Observer.Struct);
        return new ModulePlan(name, hasDispatcher, referenced, observers.Select(observer => WithFilters(observer, structs)).ToEquatableArray(), filters.ToEquatableArray());
    }

    private static List<ModuleFilterPlan> PlanFilters(List<ModuleObserverPlan> observers, UniqueNames names, HashSet<string> taken) => observers
        .SelectMany(static observer => observer.Handlers)
        .SelectMany(static handler => handler.Filters)
        .Where(static filter => filter.Problem == Tooling.ShapeProblem.None)
        .GroupBy(static filter => filter.Filter.MetadataName)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(group => (Filter: group.First(), Model: group.First().Filter))
        .Select(found => new ModuleFilterPlan(
            new ModuleObserverPlan(
                found.Model,
                names.Take(found.Model.SimpleName, found.Model.MetadataName, taken, static name => [name]),
                HasInstance: true,
                EquatableArray<ModuleHandlerPlan>.Empty,
                Constraint: null),
            TraitsOf(found.Model, default, isMarkedMethod: false, isStatic: false),
            found.Filter.Contracts.Where(static contract => contract.IsPublic).ToEquatableArray()))
        .ToList();

    private static ModuleObserverPlan WithFilters(ModuleObserverPlan observer, Dictionary<string, string> structs) => observer with
    {
        Handlers = observer.Handlers
            .Select(handler => handler with
            {
                FilterUses = handler.Filters
                    .Where(filter => structs.ContainsKey(filter.Filter.MetadataName))
                    .Select(filter => new ModuleFilterUse(structs[filter.Filter.MetadataName], filter.Order))
                    .ToEquatableArray(),
            })
            .ToEquatableArray(),
    };

    private static List<ModuleObserverPlan> PlanObservers(
        EquatableArray<HandlerModel> handlers, EquatableArray<OpenHandlerModel> open, UniqueNames names, HashSet<string> taken)
    {
        var plans = new List<ModuleObserverPlan>();
        foreach (IGrouping<string, ModuleHandler> observer in handlers
            .Where(static handler => handler.Event.IsPublic && handler.Request?.IsResultPublic != false)
            .Select(static handler => new ModuleHandler(handler.Observer, handler.IsMarkedMethod, PlanHandler(handler)))
            .Concat(open.Where(static handler => handler.Constraint.IsPublic).Select(PlanOpen))
            .GroupBy(static handler => handler.Observer.MetadataName)
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            ModuleHandler? instance = observer.FirstOrDefault(static handler => !handler.Plan.IsStatic);
            ObserverModel model = (instance ?? observer.First()).Observer;
            plans.Add(new ModuleObserverPlan(
                model,
                names.Take(model.SimpleName, model.MetadataName, taken, static name => [name]),
                instance is not null,
                observer
                    .OrderBy(static handler => handler.IsMarkedMethod)
                    .GroupBy(static handler => (handler.Plan.Method, handler.Plan.EventTypeName))
                    .Select(static same => same.First().Plan)
                    .OrderBy(static handler => handler.Method, StringComparer.Ordinal)
                    .ThenBy(static handler => handler.EventTypeName, StringComparer.Ordinal)
                    .ToEquatableArray(),
                observer.Select(static handler => handler.Constraint).FirstOrDefault(static constraint => constraint is not null)));
        }

        return plans;
    }

    private static ModuleHandlerPlan PlanHandler(HandlerModel handler) => new(
        handler.Event.TypeName,
        handler.Method,
        handler.Signature,
        handler.IsStatic,
        handler.Order,
        TraitsOf(handler.Observer, handler.Signature, handler.IsMarkedMethod, handler.IsStatic)
            | (handler.Request?.IsAsyncMethod == true ? HandlerTraits.AsyncMethod : 0),
        handler.Before,
        handler.After,
        handler.Request,
        handler.Filters);

    /// <summary>The event is a type parameter of the struct, or of its method.</summary>
    private static ModuleHandler PlanOpen(OpenHandlerModel open)
    {
        ObserverModel observer = open.Observer with
        {
            TypeName = Named(open.Observer.TypeName),
            Parameters = open.Observer.Parameters.Select(static parameter => parameter with { TypeName = Named(parameter.TypeName) }).ToEquatableArray(),
        };
        string constraint = ConstraintOf(open.Constraint);
        var plan = new ModuleHandlerPlan(
            TypeParameter,
            open.Method,
            open.Signature,
            open.IsStatic,
            open.Order,
            TraitsOf(observer, open.Signature, open.IsMarkedMethod, open.IsStatic) | HandlerTraits.Open,
            open.Before,
            open.After,
            Request: null,
            open.Filters,
            open.IsGenericMethod ? constraint : null);
        return new ModuleHandler(observer, open.IsMarkedMethod, plan, open.IsGenericMethod ? null : constraint);
    }

    private static string ConstraintOf(ConstraintModel constraint)
    {
        List<string> parts = constraint.IsClass ? ["class"] : constraint.IsStruct ? ["struct"] : [];
        parts.AddRange(constraint.Types.Select(Named));
        return parts.Count == 0 ? "" : $" where {TypeParameter} : {string.Join(", ", parts)}";
    }

    private static string Named(string pattern) => pattern.Replace(Parsing.TypeNames.Argument, TypeParameter);

    private static HandlerTraits TraitsOf(ObserverModel observer, Tooling.HandlerSignature signature, bool isMarkedMethod, bool isStatic) =>
        (signature.IsAsync ? HandlerTraits.Async : 0)
            | (signature.TakesContext ? HandlerTraits.Context : 0)
            | (isMarkedMethod ? HandlerTraits.Method : 0)
            | (isStatic ? HandlerTraits.Static : 0)
            | (observer.IsStruct ? HandlerTraits.Struct : 0)
            | (observer.IsDisposable ? HandlerTraits.Disposable : 0)
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
                LifetimeModel.PerPublish => HandlerTraits.PerPublish,
                LifetimeModel.PerDelivery => HandlerTraits.PerDelivery,
                _ => HandlerTraits.None,
            };


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

    private sealed record ModuleHandler(ObserverModel Observer, bool IsMarkedMethod, ModuleHandlerPlan Plan, string? Constraint = null);
}
