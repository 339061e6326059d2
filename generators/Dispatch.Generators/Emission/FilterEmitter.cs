using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// The filters of an event. Each gets the rest as a struct of its own, so that the JIT sees the whole chain as direct calls of
/// known methods. Nothing is written for an event without filters.
/// </summary>
internal static class FilterEmitter
{
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        FilterPlan? around = plan.Filters.Around;
        if (around is null && plan.Filters.Steps.Count == 0)
        {
            return;
        }

        if (around is not null)
        {
            WritePublish(writer, plan, around);
        }

        writer.Line("/// <summary>What the filters surround.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"private static class Filters_{plan.Member}");
        if (around is { Refusal: null })
        {
            string token = around.IsAsync || !EventEmitter.TakesToken(plan) ? "" : "_token";
            string body = $"_dispatcher.{plan.Body}(in e{(around.IsAsync ? ", cancellationToken" : token.Length > 0 ? ", " + token : "")}{ContextEmitter.Argument(plan)})";
            new FilterChainEmitter(writer, plan, around, "Next", holdsSnapshot: true, token.Length > 0, plan.TakesContext).WriteNexts(body, mayThrow: false);
        }

        foreach (FilteredStepPlan step in plan.Filters.Steps)
        {
            WriteStep(writer, plan, step);
        }

        writer.Close();
        writer.Line();
    }

    /// <summary>The publish: the observers' creation, then the outermost filter. Once more with subscriptions.</summary>
    private static void WritePublish(SourceWriter writer, EventPlan plan, FilterPlan around)
    {
        WritePublish(writer, plan, around, withSubscriptions: false);
        if (around.Refusal is null)
        {
            WritePublish(writer, plan, around, withSubscriptions: true);
        }
    }

    private static void WritePublish(SourceWriter writer, EventPlan plan, FilterPlan around, bool withSubscriptions)
    {
        bool takesToken = EventEmitter.TakesToken(plan);
        string snapshot = withSubscriptions ? $", {SubscriptionEmitter.Snapshot(plan)} subscribed" : "";
        string parameters = $"in {plan.Event.TypeName} e{snapshot}{(takesToken ? ", " + OverloadEmitter.Token : "")}{ContextEmitter.Parameter(plan)}";
        string arguments = withSubscriptions ? "this, subscribed" : "this, null";
        var chain = new FilterChainEmitter(writer, plan, around, $"Filters_{plan.Member}.Next", holdsSnapshot: true, takesToken && !around.IsAsync, plan.TakesContext);
        string context = plan.TakesContext ? ", context" : "";
        if (around.IsAsync)
        {
            writer.Open($"private {ValueTask} {(withSubscriptions ? "Surround" : "PublishAsync")}_{plan.Member}({parameters})");
            writer.Open("try");
            WriteStart(writer, plan, around, withSubscriptions);
            if (around.Refusal is null)
            {
                writer.Line("cancellationToken.ThrowIfCancellationRequested();");
                GuardEmitter.Open(writer, plan);
                writer.Line($"return {chain.AsyncCall(0, "", arguments + context)};");
                GuardEmitter.Close(writer, plan);
            }

            writer.Close();
            writer.Open("catch (global::System.Exception exception)");
            writer.Line("return global::Dispatch.Generated.AsyncPublish.Failed(exception);");
            writer.Close();
        }
        else
        {
            if (!withSubscriptions)
            {
                writer.Line(Inline);
            }

            writer.Open($"private void {(withSubscriptions ? "Surround" : "Publish")}_{plan.Member}({parameters})");
            WriteStart(writer, plan, around, withSubscriptions);
            if (around.Refusal is null)
            {
                GuardEmitter.Open(writer, plan);
                chain.WriteCall(0, "", arguments + (takesToken ? ", cancellationToken" : "") + context);
                GuardEmitter.Close(writer, plan);
            }
        }

        writer.Close();
        writer.Line();
    }

    private static void WriteStart(SourceWriter writer, EventPlan plan, FilterPlan around, bool withSubscriptions)
    {
        if (withSubscriptions)
        {
            return;
        }

        if (around.Refusal is null)
        {
            EventEmitter.WriteFirstPublishCheck(writer, plan);
        }
        else
        {
            WriteRefusal(writer, plan, around.Refusal);
        }
    }

    private static void WriteRefusal(SourceWriter writer, EventPlan plan, RefusalPlan refusal) =>
        writer.Line($"throw new global::Dispatch.UnusableFilterException(typeof({plan.Event.TypeName}), \"{refusal.Filter}\", \"{refusal.Reason}\");");

    /// <summary>One observer inside its own filters.</summary>
    private static void WriteStep(SourceWriter writer, EventPlan plan, FilteredStepPlan filtered)
    {
        FilterPlan filters = filtered.Filters;
        StepPlan step = filtered.Step;
        bool takesContext = step.Signature.TakesContext;
        string dispatcher = takesContext ? "dispatcher, context" : "dispatcher";
        string token = (filters.IsAsync ? ", " + OverloadEmitter.Token : "") + (takesContext ? ContextEmitter.Parameter(plan) : "");
        var chain = new FilterChainEmitter(writer, plan, filters, $"Next{filtered.Index}_", holdsSnapshot: false, holdsToken: false, takesContext);
        writer.Line(Inline);
        writer.Open($"public static {(filters.IsAsync ? ValueTask : "void")} Observe{filtered.Index}({plan.Header.TypeName} dispatcher, in {plan.Event.TypeName} e{token})");
        if (filters.Refusal is not null)
        {
            WriteRefusal(writer, plan, filters.Refusal);
            writer.Close();
            return;
        }

        if (filters.IsAsync)
        {
            writer.Line($"return {chain.AsyncCall(0, "dispatcher.", dispatcher)};");
        }
        else
        {
            chain.WriteCall(0, "dispatcher.", dispatcher);
        }

        writer.Close();
        string body = filters.IsAsync && step.Signature.IsAsync ? CallEmitter.AsyncCall(step, "_dispatcher.") : CallEmitter.Call(step, "_dispatcher.");
        chain.WriteNexts(body, mayThrow: true, isSyncBody: !step.Signature.IsAsync);
    }
}
