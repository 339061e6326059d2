using System.Globalization;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// What subscriptions need of a dispatcher and of each event: the event's state, which a publish checks, and steps that
/// subscriptions can run between.
/// </summary>
internal static class SubscriptionEmitter
{
    private const string Generated = "global::Dispatch.Generated";
    private const int StatesPerLine = 8;

    /// <summary>The condition under which the observers are not all that there is to call, or not there. No call, because each one costs the start.</summary>
    public static string IsNotReady(EventPlan plan) => plan.IsScoped
        ? $"!{Generated}.Observers.AreReady(ref _dispatchReady.Of_{plan.Member}, _root._dispatchSubscriptions!)"
        : $"_dispatchReady.Of_{plan.Member} != 1";

    /// <summary>The name of the snapshot's type.</summary>
    public static string Snapshot(EventPlan plan) => $"{Generated}.SubscribedRoute<{plan.Header.TypeName}, {plan.Event.TypeName}>";

    /// <summary>The members that belong to no event.</summary>
    public static void EmitCore(SourceWriter writer, CorePlan plan)
    {
        string code = GeneratedFile.GeneratedCode;
        string step = GeneratedFile.StepThrough;
        string root = plan.HasRoot ? "_root." : "";
        string errorHandler = plan.NeedsErrorHandler ? "_errorHandler" : "null";
        writer.Line();
        writer.Line($$"""
            /// <summary>Publishes an event under a key: to its observers, its subscriptions, and those to the key.</summary>
            {{code}}
            {{step}}
            public void Publish<TKey, TEvent>(TKey key, in TEvent e)
                where TKey : notnull
            {
                if ({{Generated}}.Subscribing.Topic({{root}}_dispatchSubscriptions, key) is not { } topic)
                {
                    Publish<TEvent>(in e);
                }
                else if (typeof(TEvent).IsValueType || global::Dispatch.Generated.EventType.IsExactly<TEvent>(e))
                {
                    DispatchSlot<TEvent>.Route.PublishTo(this, topic, in e);
                }
                else
                {
                    global::System.ArgumentNullException.ThrowIfNull(e);
                    s_dispatchRoutes.For(e).PublishObjectTo(this, topic, e);
                }
            }

            /// <summary>Publishes an event under a key: to its observers, its subscriptions, and those to the key.</summary>
            {{code}}
            {{step}}
            public global::System.Threading.Tasks.ValueTask PublishAsync<TKey, TEvent>(TKey key, TEvent e, global::System.Threading.CancellationToken cancellationToken = default)
                where TKey : notnull =>
                {{Generated}}.Subscribing.Topic({{root}}_dispatchSubscriptions, key) is not { } topic || e is null
                    ? PublishAsync<TEvent>(e, cancellationToken)
                    : typeof(TEvent).IsValueType || global::Dispatch.Generated.EventType.IsExactly<TEvent>(e)
                        ? DispatchSlot<TEvent>.Route.PublishToAsync(this, topic, e, cancellationToken)
                        : s_dispatchRoutes.For(e).PublishObjectToAsync(this, topic, e, cancellationToken);

            global::System.IDisposable global::Dispatch.ISubscriber.Add<TEvent>(global::Dispatch.Subscription<TEvent> subscription) =>
                {{Generated}}.Subscribing.Add(this, subscription);

            global::System.IDisposable global::Dispatch.ISubscriber.Add<TKey, TEvent>(TKey key, global::Dispatch.Subscription<TEvent> subscription) =>
                {{Generated}}.Subscribing.Add(this, key, subscription);

            {{Generated}}.SubscriptionHub {{Generated}}.ISubscriptionOwner.Subscriptions => {{(plan.HasRoot ? "_root._dispatchSubscriptions!" : $"{Generated}.Observers.HubOf(ref _dispatchSubscriptions)")}};

            ref {{Generated}}.SubscriptionHub? {{Generated}}.ISubscriptionOwner.Hub => ref {{root}}_dispatchSubscriptions;

            global::Dispatch.IDispatchErrorHandler? {{Generated}}.ISubscriptionOwner.ErrorHandler => {{errorHandler}};

            {{step}}
            private void DispatchSubscribed<TEvent>(in TEvent e, global::System.Threading.CancellationToken cancellationToken, in global::Dispatch.PublishContext context = default) =>
                DispatchSlot<TEvent>.Route.PublishSubscribed(this, in e, cancellationToken, in context);

            void {{Generated}}.ISubscriptionOwner.ForgetReady()
            {
                {{(plan.HasRoot ? "// Each publish asks the shared subscriptions." : "_dispatchReady = default;")}}
            }

            private {{Generated}}.SubscriptionHub? _dispatchSubscriptions;
            private DispatchReady _dispatchReady;
            """);
        writer.Line().Line("/// <summary>What is known of each event: 0 nothing, 1 its observers are there and alone, 2 it has subscriptions.</summary>");
        writer.Open("private struct DispatchReady");
        for (int i = 0; i < plan.Events.Count; i += StatesPerLine)
        {
            writer.Line($"internal volatile byte {string.Join(", ", plan.Events.Skip(i).Take(StatesPerLine).Select(static route => "Of_" + route.Member))};");
        }

        writer.Close();
    }

    /// <summary>The members of the event's route that a snapshot calls.</summary>
    public static void EmitRoute(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        writer.Line();
        string isReady = plan.IsScoped
            ? $"{Generated}.Observers.AreReady(ref dispatcher._dispatchReady.Of_{plan.Member}, dispatcher._root._dispatchSubscriptions!)"
            : $"dispatcher._dispatchReady.Of_{plan.Member} == 1";
        writer.Line($"protected override bool Prepare({dispatcher} dispatcher) => {isReady} || {FirstPublishEmitter.FromRoute(plan)};");
        if (plan.Filters.Around is not null)
        {
            WriteDelivery(writer, plan, plan.Filters.Around);
        }
        else
        {
            GuardEmitter.WriteDelivery(writer, plan);
        }

        if (!plan.IsAsync)
        {
            WriteObserve(writer, plan);
            if (plan.Filters.Around is not null)
            {
                writer.Line().Line("protected override bool IsSurrounded => true;");
            }

            if (plan.Scopes.PerPublish)
            {
                writer.Line().Line("protected override bool OpensScope => true;");
            }
        }

        if (plan.IsParallel)
        {
            writer.Line().Line("protected override bool IsParallel => true;");
        }

        WriteOrders(writer, plan);
    }

    /// <summary>Whether all observers are one step, as no subscription can come between them.</summary>
    public static bool IsOneStep(EventPlan plan) =>
        !plan.IsAsync && plan.Policy == ErrorPolicyModel.Stop && plan.Steps.Count > 1 && plan.Steps.All(step => step.Order == plan.Steps[0].Order);

    public static void WriteObserve(SourceWriter writer, EventPlan plan)
    {
        string signature = $"protected override void Observe({plan.Header.TypeName} dispatcher, int step, in {plan.Event.TypeName} e{ContextEmitter.TypedParameter})";
        writer.Line();
        if (IsOneStep(plan))
        {
            writer.Line($"{signature} => dispatcher.{ObserveMember(plan)}(in e{ContextEmitter.Argument(plan)});");
            return;
        }

        if (plan.Steps.Count == 1)
        {
            writer.Line($"{signature} => {CallEmitter.Call(plan.Steps[0], "dispatcher.")};");
            return;
        }

        writer.Line($"protected override int StepCount => {plan.Steps.Count};").Line();
        writer.Open(signature);
        WriteSteps(writer, plan);
        writer.Close();
    }

    /// <summary>The call of one of several observers.</summary>
    public static void WriteSteps(SourceWriter writer, EventPlan plan)
    {
        writer.Open("switch (step)");
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            writer.Line(i == plan.Steps.Count - 1 ? "default:" : $"case {i}:").Indent();
            writer.Line(CallEmitter.Call(plan.Steps[i], "dispatcher.") + ";").Line("return;").Outdent();
        }

        writer.Close();
    }

    /// <summary>The member that calls the observers of an event that is one step, without asking for subscriptions.</summary>
    public static string ObserveMember(EventPlan plan) => plan.Filters.Around is null ? "Observe_" + plan.Member : plan.Body;

    /// <summary>The orders of the steps, unless they declare none.</summary>
    public static void WriteOrders(SourceWriter writer, EventPlan plan, string modifiers = "protected override")
    {
        if (plan.Steps.All(static step => step.Order == 0))
        {
            return;
        }

        writer.Line();
        if (plan.Steps.All(step => step.Order == plan.Steps[0].Order))
        {
            writer.Line($"{modifiers} int OrderOf(int step) => {plan.Steps[0].Order.ToString(CultureInfo.InvariantCulture)};");
            return;
        }

        writer.Line($"{modifiers} int OrderOf(int step) => step switch");
        writer.Line("{").Indent();
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            writer.Line($"{(i == plan.Steps.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture))} => {plan.Steps[i].Order.ToString(CultureInfo.InvariantCulture)},");
        }

        writer.Outdent().Line("};");
    }

    /// <summary>Subscriptions are inside the filters, in the one form that the filters have here.</summary>
    private static void WriteDelivery(SourceWriter writer, EventPlan plan, FilterPlan around)
    {
        string parameters = $"({plan.Header.TypeName} dispatcher, in {plan.Event.TypeName} e, {Snapshot(plan)} subscribed, {OverloadEmitter.Token}{ContextEmitter.TypedParameter})";
        string rest = (EventEmitter.TakesToken(plan) ? ", cancellationToken" : "") + ContextEmitter.Argument(plan);
        string call = around.Refusal is null
            ? $"dispatcher.Surround_{plan.Member}(in e, subscribed{rest})"
            : $"dispatcher.Publish{(plan.IsAsync ? "Async" : "")}_{plan.Member}(in e{rest})";
        writer.Line();
        if (plan.IsAsync)
        {
            writer.Line($"protected override global::System.Threading.Tasks.ValueTask DeliverAsync{parameters} => {call};");
            return;
        }

        writer.Line($"protected override void Deliver{parameters} => {call};").Line();
        writer.Line($"protected override global::System.Threading.Tasks.ValueTask DeliverAsync{parameters} =>").Indent();
        writer.Line($"throw new global::Dispatch.UnusableFilterException(typeof({plan.Event.TypeName}), \"{around.OutermostName}\", \"is synchronous here and cannot surround the asynchronous subscription \" + subscribed.AsynchronousName);");
        writer.Outdent();
    }
}
