using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The calls of an event whose observers are all synchronous.</summary>
internal static class SyncEventEmitter
{
    /// <summary>The call that runs exactly this event's observers.</summary>
    public static string BodyCall(EventPlan plan, string token, string context) =>
        plan.Policy == ErrorPolicyModel.Stop ? $"Publish_{plan.Member}(in e{context})" : $"Publish_{plan.Member}(in e, {token}{context})";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        bool stops = plan.Policy == ErrorPolicyModel.Stop;
        if (stops)
        {
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        }

        writer.Open($"private void {plan.Body}(in {plan.Event.TypeName} e{(stops ? "" : ", " + OverloadEmitter.Token)}{ContextEmitter.Parameter(plan)})");
        if (plan.Filters.Around is null)
        {
            EventEmitter.WriteFirstPublishCheck(writer, plan);
        }

        // Inside filters, it is they that are guarded.
        bool isGuarded = plan.Filters.Around is null;
        if (isGuarded)
        {
            GuardEmitter.Open(writer, plan);
        }

        bool isSplit = plan.Filters.Around is null && SubscriptionEmitter.IsOneStep(plan);
        if (isSplit)
        {
            writer.Line($"Observe_{plan.Member}(in e{ContextEmitter.Argument(plan)});");
            GuardEmitter.Close(writer, plan);
            writer.Close().Line();
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            writer.Open($"private void Observe_{plan.Member}(in {plan.Event.TypeName} e{ContextEmitter.Parameter(plan)})");
        }

        if (stops)
        {
            foreach (StepPlan step in plan.Steps)
            {
                writer.Line(CallEmitter.Call(step) + ";");
            }
        }
        else
        {
            WriteGuardedCalls(writer, plan);
        }

        if (isGuarded && !isSplit)
        {
            GuardEmitter.Close(writer, plan);
        }

        writer.Close();
    }

    /// <summary>One protected region for all calls: after a failure it is entered again at the next one.</summary>
    private static void WriteGuardedCalls(SourceWriter writer, EventPlan plan)
    {
        bool collects = plan.Policy == ErrorPolicyModel.Collect;
        writer.Line("int next = 0;");
        if (collects)
        {
            writer.Line("global::Dispatch.Generated.Failures failures = default;");
        }

        writer.Open("while (true)");
        writer.Open("try");
        writer.Open("switch (next)");
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            writer.Line($"case {i}:").Indent();
            writer.Line($"next = {i + 1};");
            writer.Line(CallEmitter.Call(plan.Steps[i]) + ";");
            writer.Line(i + 1 < plan.Steps.Count ? $"goto case {i + 1};" : "break;");
            writer.Outdent();
        }

        writer.Close().Line();
        writer.Line("break;");
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line(collects
            ? "failures.Collect(exception, cancellationToken);"
            : $"global::Dispatch.Generated.Failures.Isolate(_errorHandler, exception, Route_{plan.Member}.Instance.NameOf(next - 1), in e, cancellationToken);");
        writer.Close();
        writer.Close();
        if (collects)
        {
            writer.Line();
            writer.Line("failures.ThrowIfAny();");
        }
    }
}
