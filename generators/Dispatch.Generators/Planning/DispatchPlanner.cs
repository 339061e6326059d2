using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>Turns the models into everything that the emitters need. Pure: no compiler, no state.</summary>
internal static class DispatchPlanner
{
    public static DispatchPlan Plan(NamedDispatcher named, EquatableArray<HandlerModel> handlers, CompilationFacts facts)
    {
        DispatcherModel dispatcher = named.Dispatcher;
        var selection = new HandlerSelection(handlers);
        var header = new PlanHeader(dispatcher.Namespace, dispatcher.Containers, dispatcher.Name, dispatcher.TypeName);
        var names = new UniqueNames(dispatcher.Members);
        Dictionary<string, ObserverPlan> observers = PlanObservers(dispatcher, handlers, names);
        bool isScoped = observers.Values.Any(static observer => observer.Lifetime != LifetimeModel.Singleton);

        var eventNames = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        var events = new List<EventPlan>();
        var routes = new List<RoutePlan>();
        foreach (EventModel known in selection.Events)
        {
            string member = names.Take(known.SimpleName, known.TypeName, eventNames, static name => MembersOfEvent(name));
            List<HandlerModel> ordered = HandlerOrder.Sort(selection.For(known));
            events.Add(new EventPlan(
                header,
                named.Hint + "." + member,
                member,
                known,
                PolicyOf(dispatcher, known),
                ordered.Select(handler => PlanStep(handler, known, observers, isScoped)).ToEquatableArray(),
                PlanPreparations(ordered, observers, isScoped)));
            routes.Add(new RoutePlan(member, known.TypeName, known.Key, known.Kind, known.Kind == EventKind.Abstract));
        }

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
            routes.ToEquatableArray());
        return new DispatchPlan(core, events.ToEquatableArray());
    }

    public static bool NeedsDisposal(ObserverPlan observer) =>
        observer.Model.IsDisposable && observer.Lifetime == LifetimeModel.Singleton && observer.Model.Creation != CreationKind.Given;

    private static Dictionary<string, ObserverPlan> PlanObservers(DispatcherModel dispatcher, EquatableArray<HandlerModel> handlers, UniqueNames names)
    {
        var plans = new Dictionary<string, ObserverPlan>();
        var observerNames = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        foreach (HandlerModel handler in handlers.OrderBy(static handler => handler.Observer.MetadataName, System.StringComparer.Ordinal))
        {
            ObserverModel model = handler.Observer;
            if (handler.IsStatic || plans.ContainsKey(model.MetadataName))
            {
                continue;
            }

            string member = names.Take(model.SimpleName, model.MetadataName, observerNames, static name => MembersOfObserver(name));
            LifetimeModel lifetime = model.IsStruct ? LifetimeModel.Singleton : model.Lifetime ?? dispatcher.Lifetime;
            plans.Add(model.MetadataName, new ObserverPlan(model, lifetime, member, FieldOf(member), Camel(member)));
        }

        return plans;
    }

    private static StepPlan PlanStep(HandlerModel handler, EventModel known, Dictionary<string, ObserverPlan> observers, bool isScoped) => new(
        TargetOf(handler, observers, isScoped),
        handler.Method,
        handler.Signature,
        handler.Event.TypeName == known.TypeName ? null : handler.Event.TypeName,
        handler.Observer.MetadataName + "." + handler.Method);

    private static string TargetOf(HandlerModel handler, Dictionary<string, ObserverPlan> observers, bool isScoped)
    {
        if (handler.IsStatic)
        {
            return handler.Observer.TypeName;
        }

        ObserverPlan observer = observers[handler.Observer.MetadataName];
        return observer.Lifetime switch
        {
            LifetimeModel.Transient => $"New_{observer.Member}()",
            LifetimeModel.Scoped => observer.Field + "!",
            _ => RootOf(isScoped) + observer.Field + (observer.Model.IsStruct ? "" : "!"),
        };
    }

    private static EquatableArray<PreparationPlan> PlanPreparations(List<HandlerModel> handlers, Dictionary<string, ObserverPlan> observers, bool isScoped)
    {
        var preparations = new List<PreparationPlan>();
        var seen = new HashSet<string>();
        foreach (HandlerModel handler in handlers)
        {
            if (handler.IsStatic || observers[handler.Observer.MetadataName] is not { Lifetime: not LifetimeModel.Transient } observer)
            {
                continue;
            }

            if (seen.Add(observer.Member))
            {
                string root = observer.Lifetime == LifetimeModel.Scoped ? "" : RootOf(isScoped);
                preparations.Add(new PreparationPlan(root + observer.Field, root + "Create_" + observer.Member, observer.Model.IsStruct));
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

    private static string RootOf(bool isScoped) => isScoped ? "_root." : "";

    private static string FieldOf(string member) => "_" + Camel(member);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string[] MembersOfEvent(string name) =>
        [$"Publish_{name}", $"PublishAsync_{name}", $"PublishFirst_{name}", $"Route_{name}", $"Find_{name}", $"_ready_{name}"];

    private static string[] MembersOfObserver(string name) =>
        [FieldOf(name), Camel(name), $"Create_{name}", $"New_{name}", FieldOf(name) + "Created", FieldOf(name) + "Factory"];
}
