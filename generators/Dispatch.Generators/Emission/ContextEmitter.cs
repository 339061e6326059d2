using System.Linq;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The parts of signatures and calls that only events with a <c>PublishContext</c> have.</summary>
internal static class ContextEmitter
{
    public const string CausedPublisher = "global::Dispatch.Generated.ICausedPublisher";

    private const string Type = "global::Dispatch.PublishContext";

    /// <summary>The parameter, after another one.</summary>
    public const string TypedParameter = $", in {Type} context";

    /// <summary>The last parameter of the methods of an event.</summary>
    public static string Parameter(EventPlan plan) => plan.TakesContext ? TypedParameter : "";

    /// <summary>What hands the parameter on.</summary>
    public static string Argument(EventPlan plan) => plan.TakesContext ? ", in context" : "";

    /// <summary>What an overload passes: an outermost publish.</summary>
    public static string Outermost(EventPlan plan) => plan.TakesContext ? $", Route_{plan.Member}.Instance.Begin(this)" : "";

    /// <summary>The base class of the route: <c>SyncEventRoute</c>, <c>AsyncContextRoute</c> and so on.</summary>
    public static string RouteBase(EventPlan plan) =>
        plan.IsBreadthFirst
        ? plan.IsAsync ? "BreadthFirstAsyncRoute" : "BreadthFirstSyncRoute"
        : (plan.IsAsync ? "Async" : "Sync") + (plan.TakesContext ? "Context" : "Event") + "Route";

    /// <summary>The one method through which the route calls the observers.</summary>
    public static void WriteRun(SourceWriter writer, EventPlan plan)
    {
        bool isAsync = plan.IsAsync;
        string call = isAsync
            ? $"PublishAsync_{plan.Member}(in e, cancellationToken{Argument(plan)})"
            : SyncEventEmitter.BodyCall(plan, "cancellationToken", Argument(plan));
        writer.Line($"protected override {(isAsync ? "global::System.Threading.Tasks.ValueTask RunAsync" : "void Run")}({plan.Header.TypeName} dispatcher, in {plan.Event.TypeName} e{Parameter(plan)}, {OverloadEmitter.Token}) => dispatcher.{call};");
    }

    /// <summary>Whether an observer gets the context that a breadth-first publish always has.</summary>
    public static void WriteGives(SourceWriter writer, EventPlan plan)
    {
        if (plan.IsBreadthFirst && !plan.IsAsync && plan.Steps.Any(static step => step.Signature.TakesContext))
        {
            writer.Line().Line("protected override bool GivesContext => true;");
        }
    }

    /// <summary>What lets a context publish on, once per dispatcher.</summary>
    public static void EmitCausedPublisher(SourceWriter writer)
    {
        const string Task = "global::System.Threading.Tasks.ValueTask";
        const string IsExact = "typeof(TEvent).IsValueType || global::Dispatch.Generated.EventType.IsExactly<TEvent>(e)";
        writer.Line();
        writer.Line($$"""
            {{GeneratedFile.StepThrough}}
            void {{CausedPublisher}}.Publish<TEvent>(in TEvent e, in {{Type}} cause)
            {
                if ({{IsExact}})
                {
                    DispatchSlot<TEvent>.Route.PublishCaused(this, in e, in cause);
                    return;
                }

                global::System.ArgumentNullException.ThrowIfNull(e);
                s_dispatchRoutes.For(e).PublishObject(this, e, in cause);
            }

            {{GeneratedFile.StepThrough}}
            {{Task}} {{CausedPublisher}}.PublishAsync<TEvent>(TEvent e, {{Type}} cause, {{OverloadEmitter.Token}}) =>
                {{IsExact}} ? DispatchSlot<TEvent>.Route.PublishCausedAsync(this, e, in cause, cancellationToken)
                : e is null ? {{Task}}.FromException(new global::System.ArgumentNullException(nameof(e)))
                : s_dispatchRoutes.For(e).PublishObjectAsync(this, e, in cause, cancellationToken);

            global::Dispatch.Generated.CausedRoute<TEvent>? {{CausedPublisher}}.RouteOf<TEvent>() => DispatchSlot<TEvent>.Route.Caused;
            """);
    }
}
