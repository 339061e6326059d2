using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>Turns the models into everything that the emitters need. Pure: no compiler, no state.</summary>
internal static class DispatchPlanner
{
    /// <summary>The plans of all dispatchers. The names of their files differ in more than case.</summary>
    public static EquatableArray<DispatchPlan> Plan(Declarations all) => HintName.Assign(all.Dispatchers)
        .Select(named => Plan(named, all.Handlers, all.Open, all.Modules, all.Facts))
        .ToEquatableArray();

    private static DispatchPlan Plan(NamedDispatcher named, EquatableArray<HandlerModel> own, EquatableArray<OpenHandlerModel> open, EquatableArray<ModuleModel> modules, CompilationFacts facts)
    {
        DispatcherModel dispatcher = named.Dispatcher;
        List<ModuleModel> called = modules.Where(module => module.HasHandlers && dispatcher.Modules?.Contains(module.AssemblyName) != false).ToList();
        EquatableArray<HandlerModel> handlers = OpenHandlers.Close(
            called.Count == 0 ? own : own.Concat(called.SelectMany(static module => module.Handlers)).ToEquatableArray(),
            called.Count == 0 ? open : open.Concat(called.SelectMany(static module => module.Open)).ToEquatableArray());
        var selection = new HandlerSelection(handlers.Where(static handler => handler.Request is null));
        var filters = new FilterSelection(dispatcher);
        var header = new PlanHeader(dispatcher.Namespace, dispatcher.Containers, dispatcher.Name, dispatcher.TypeName);
        var names = new UniqueNames(dispatcher.Members);
        Dictionary<string, ObserverPlan> observers = PlanObservers(
            dispatcher,
            handlers.Where(static handler => !handler.IsStatic).Select(static handler => handler.Observer).Concat(filters.Instances(selection.Events, handlers)),
            names);
        bool isScoped = observers.Values.Any(static observer => observer.Lifetime is LifetimeModel.Scoped or LifetimeModel.Transient);
        bool opensScopes = observers.Values.Any(static observer => observer.Lifetime == LifetimeModel.PerPublish);
        bool hasRoot = isScoped || opensScopes;

        var eventNames = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        var events = new List<EventPlan>();
        var routes = new List<RoutePlan>();
        List<EventModel> all = selection.Events.ToList();
        foreach (EventModel known in all)
        {
            string member = names.Take(known.SimpleName, known.TypeName, eventNames, static name => MembersOfEvent(name));
            List<HandlerModel> ordered = HandlerOrder.Sort(selection.For(known));
            List<StepPlan> steps = ordered.ConvertAll(handler => PlanStep(handler, known, observers, hasRoot));
            EventScopesPlan scopes = ScopePlanner.PlanEvent(member, ordered, steps, observers, facts.HasDependencyInjection);
            var surroundings = FilterPlanner.PlanEvent(
                member, filters.Around(known), ordered, steps, filter => TargetOf(observers[filter.MetadataName], hasRoot));
            events.Add(new EventPlan(
                header,
                named.Hint + "." + member,
                member,
                known,
                PolicyOf(dispatcher, known),
                steps.ToEquatableArray(),
                PlanPreparations(filters.Needed(known, ordered), observers, hasRoot),
                surroundings,
                scopes,
                NestingPlanner.IsParallel(dispatcher, known, steps),
                dispatcher.Nesting.IsBreadthFirst,
                GuardPlanner.Plan(dispatcher, ordered),
                known.Kind != EventKind.Object && all.Count <= dispatcher.MaxOverloads,
                hasRoot));
            routes.Add(new RoutePlan(member, known.TypeName, known.Key, known.Kind, known.Kind == EventKind.Abstract, events[events.Count - 1].IsDirect));
        }

        EquatableArray<RequestPlan> requests = RequestPlanner.Plan(
            named, header, handlers, observers, hasRoot, filters, filter => TargetOf(observers[filter.MetadataName], hasRoot), names, eventNames);
        InlineCreation.Plan(events, requests, observers);
        List<ObserverPlan> sorted = observers.Values.OrderBy(static observer => observer.Model.MetadataName, System.StringComparer.Ordinal).ToList();
        var core = new CorePlan(
            header,
            named.Hint,
            dispatcher.SimpleName,
            dispatcher.IsPublic,
            facts.HasDependencyInjection,
            isScoped,
            events.Exists(static planned => planned.Policy == ErrorPolicyModel.Isolate),
            sorted.Exists(static observer => NeedsDisposal(observer)),
            sorted.ToEquatableArray(),
            routes.ToEquatableArray(),
            new NestingPlan(events.Exists(static planned => planned.TakesContext), dispatcher.Nesting.DeclaresUnobserved, dispatcher.Nesting.CallsUnobserved),
            new ScopePlan(opensScopes, facts.HasDependencyInjection),
            RequestPlanner.Routes(requests),
            all.Count <= dispatcher.MaxOverloads,
            facts.HasReadonlyReferences);
        return new DispatchPlan(core, events.ToEquatableArray(), EventFiles.Plan(header, named.Hint, events), requests);
    }

    public static bool NeedsDisposal(ObserverPlan observer) =>
        observer.Model.IsDisposable && observer.Lifetime == LifetimeModel.Singleton && observer.Model.Creation != CreationKind.Given;

    private static Dictionary<string, ObserverPlan> PlanObservers(DispatcherModel dispatcher, IEnumerable<ObserverModel> models, UniqueNames names)
    {
        var plans = new Dictionary<string, ObserverPlan>();
        var observerNames = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        foreach (ObserverModel model in models.OrderBy(static model => model.MetadataName, System.StringComparer.Ordinal))
        {
            if (plans.ContainsKey(model.MetadataName))
            {
                continue;
            }

            string member = names.Take(model.SimpleName, model.MetadataName, observerNames, static name => MembersOfObserver(name));
            LifetimeModel lifetime = model.IsStruct ? LifetimeModel.Singleton : model.Lifetime ?? dispatcher.Lifetime;
            plans.Add(model.MetadataName, new ObserverPlan(model, lifetime, member, FieldOf(member), Camel(member)));
        }

        return plans;
    }

    public static StepPlan PlanStep(HandlerModel handler, EventModel known, Dictionary<string, ObserverPlan> observers, bool hasRoot) => new(
        TargetOf(handler, observers, hasRoot),
        handler.Method,
        handler.Signature,
        handler.Event.TypeName == known.TypeName ? null : handler.Event.TypeName,
        handler.Observer.MetadataName + "." + handler.Method,
        handler.Order,
        TypeArgument: handler.TypeArgument,
        NeverThrows: handler.IsAsyncMethod && (handler.IsStatic || observers[handler.Observer.MetadataName].Lifetime is LifetimeModel.Singleton or LifetimeModel.Scoped));

    private static string TargetOf(HandlerModel handler, Dictionary<string, ObserverPlan> observers, bool hasRoot) =>
        handler.IsStatic ? handler.Observer.TypeName : TargetOf(observers[handler.Observer.MetadataName], hasRoot);

    private static string TargetOf(ObserverPlan observer, bool hasRoot) => observer.Lifetime switch
    {
        LifetimeModel.Transient or LifetimeModel.PerDelivery => $"New_{observer.Member}()",
        LifetimeModel.Scoped or LifetimeModel.PerPublish => observer.Field + NotNull(observer.Model),
        _ => RootOf(hasRoot) + observer.Field + NotNull(observer.Model),
    };

    public static EquatableArray<PreparationPlan> PlanPreparations(IEnumerable<ObserverModel> needed, Dictionary<string, ObserverPlan> observers, bool hasRoot)
    {
        var preparations = new List<PreparationPlan>();
        var seen = new HashSet<string>();
        foreach (ObserverModel model in needed)
        {
            if (observers[model.MetadataName] is { Lifetime: not (LifetimeModel.Transient or LifetimeModel.PerDelivery) } observer && seen.Add(observer.Member))
            {
                string root = observer.Lifetime is LifetimeModel.Scoped or LifetimeModel.PerPublish ? "" : RootOf(hasRoot);
                string inScope = observer.Lifetime == LifetimeModel.PerPublish ? "_isPublishScope && " : "";
                preparations.Add(new PreparationPlan(
                    root + "Create_" + observer.Member,
                    observer.Model.IsThunk ? $"{inScope}{root}{observer.Field}.Dispatch_IsMissing()" : observer.Model.IsStruct ? null : $"{inScope}{root}{observer.Field} is null"));
            }
        }

        return preparations.ToEquatableArray();
    }

    private static ErrorPolicyModel PolicyOf(DispatcherModel dispatcher, EventModel known)
    {
        foreach (EventPolicyModel declared in dispatcher.EventPolicies)
        {
            if (declared.EventTypeName == known.TypeName)
            {
                return declared.Policy;
            }
        }

        return known.Policy ?? dispatcher.Policy;
    }

    private static string NotNull(ObserverModel model) => model.IsStruct || model.IsThunk ? "" : "!";

    private static string RootOf(bool hasRoot) => hasRoot ? "_root." : "";

    private static string FieldOf(string member) => "_" + Camel(member);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string[] MembersOfEvent(string name) =>
        [$"Publish_{name}", $"PublishAsync_{name}", $"Route_{name}", $"Find_{name}", $"Calls_{name}", $"First_{name}", $"Observe_{name}", $"Surround_{name}", $"Deliver_{name}", $"DeliverAsync_{name}", $"Filters_{name}", $"Scopes_{name}", $"PublishScoped_{name}",
         $"EnterGuard_{name}", $"LeaveGuard_{name}",
         $"Intercept_{name}", $"InterceptAsync_{name}", $"PublishAwaited_{name}"];

    private static string[] MembersOfObserver(string name) =>
        [FieldOf(name), Camel(name), $"Create_{name}", $"New_{name}", FieldOf(name) + "Created", FieldOf(name) + "Factory"];
}
