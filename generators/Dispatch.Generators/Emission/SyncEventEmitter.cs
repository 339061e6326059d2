using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The entry points of an event whose observers are all synchronous.</summary>
internal static class SyncEventEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        string type = plan.Event.TypeName;
        if (!HasBody(plan))
        {
            EventEmitter.WriteSummary(writer, plan);
            writer.Open($"{EventEmitter.Access(plan)} void Publish(in {type} e)");
            EventEmitter.WritePrepareCall(writer, plan);
            WriteCalls(writer, plan);
            writer.Close();
        }
        else
        {
            WritePolymorphicOverload(writer, plan);
            WriteBody(writer, plan);
        }

        WriteAsyncOverload(writer, plan);
    }

    /// <summary>Whether the calls are in a method of their own, because the overload does more than making them.</summary>
    public static bool HasBody(EventPlan plan) => EventEmitter.IsPolymorphic(plan) || plan.Policy != ErrorPolicyModel.Stop;

    /// <summary>The call that publishes to exactly this event's observers.</summary>
    public static string BodyCall(EventPlan plan, string token) => HasBody(plan)
        ? plan.Policy == ErrorPolicyModel.Stop ? $"Publish_{plan.Member}(in e)" : $"Publish_{plan.Member}(in e, {token})"
        : "Publish(in e)";

    private static void WritePolymorphicOverload(SourceWriter writer, EventPlan plan)
    {
        if (plan.Event.Kind == EventKind.Object)
        {
            return;
        }

        EventEmitter.WriteSummary(writer, plan);
        writer.Open($"{EventEmitter.Access(plan)} void Publish(in {plan.Event.TypeName} e)");
        if (plan.Event.Kind == EventKind.Abstract)
        {
            writer.Line("Publish((object)e);");
        }
        else
        {
            if (plan.Event.Kind == EventKind.Open)
            {
                writer.Open($"if ({EventEmitter.IsOtherType(plan)})");
                writer.Line("Publish((object)e!);");
                writer.Line("return;");
                writer.Close();
                writer.Line();
            }

            writer.Line(BodyCall(plan, "default") + ";");
        }

        writer.Close();
        writer.Line();
    }

    private static void WriteBody(SourceWriter writer, EventPlan plan)
    {
        bool stops = plan.Policy == ErrorPolicyModel.Stop;
        if (stops)
        {
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        }

        writer.Open($"private void Publish_{plan.Member}(in {plan.Event.TypeName} e{(stops ? "" : ", " + Token)})");
        EventEmitter.WritePrepareCall(writer, plan);
        if (stops)
        {
            WriteCalls(writer, plan);
        }
        else
        {
            WriteGuardedCalls(writer, plan);
        }

        writer.Close();
    }

    private static void WriteCalls(SourceWriter writer, EventPlan plan)
    {
        foreach (StepPlan step in plan.Steps)
        {
            writer.Line(CallEmitter.Call(step) + ";");
        }
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

        writer.Close();
        writer.Line("break;");
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line(collects
            ? "failures.Collect(exception, cancellationToken);"
            : $"global::Dispatch.Generated.Failures.Isolate(_errorHandler, exception, Route_{plan.Member}.NameOf(next - 1), in e, cancellationToken);");
        writer.Close();
        writer.Close();
        if (collects)
        {
            writer.Line();
            writer.Line("failures.ThrowIfAny();");
        }
    }

    private static void WriteAsyncOverload(SourceWriter writer, EventPlan plan)
    {
        bool polymorphic = EventEmitter.IsPolymorphic(plan);
        string type = plan.Event.TypeName;
        if (polymorphic && plan.Event.Kind != EventKind.Object)
        {
            writer.Line();
            EventEmitter.WriteSummary(writer, plan);
            writer.Line($"{EventEmitter.Access(plan)} global::System.Threading.Tasks.ValueTask PublishAsync({type} e, {Token} = default) =>").Indent();
            writer.Line(plan.Event.Kind == EventKind.Abstract
                ? "PublishAsync((object)e, cancellationToken);"
                : $"{EventEmitter.IsOtherType(plan)} ? PublishAsync((object)e!, cancellationToken) : PublishAsync_{plan.Member}(e, cancellationToken);");
            writer.Outdent();
        }

        writer.Line();
        if (polymorphic)
        {
            writer.Open($"private global::System.Threading.Tasks.ValueTask PublishAsync_{plan.Member}({type} e, {Token})");
        }
        else
        {
            EventEmitter.WriteSummary(writer, plan);
            writer.Open($"{EventEmitter.Access(plan)} global::System.Threading.Tasks.ValueTask PublishAsync({type} e, {Token} = default)");
        }

        writer.Open("try");
        writer.Line("cancellationToken.ThrowIfCancellationRequested();");
        writer.Line(BodyCall(plan, "cancellationToken") + ";");
        writer.Line("return default;");
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line("return global::Dispatch.Generated.AsyncPublish.Failed(exception);");
        writer.Close();
        writer.Close();
    }
}
