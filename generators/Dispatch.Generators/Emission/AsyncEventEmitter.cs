using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The calls of an event with an asynchronous observer: straight through until the first one that suspends.</summary>
internal static class AsyncEventEmitter
{
    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        writer.Open($"private global::System.Threading.Tasks.ValueTask {plan.Body}(in {plan.Event.TypeName} e, {OverloadEmitter.Token}{ContextEmitter.Parameter(plan)})");
        bool callsInOrder = !plan.IsParallel && plan.Policy == ErrorPolicyModel.Stop;
        if (callsInOrder)
        {
            writer.Line("global::System.Threading.Tasks.ValueTask last;");
        }

        writer.Open("try");
        if (plan.Filters.Around is null)
        {
            EventEmitter.WriteFirstPublishCheck(writer, plan);
        }

        writer.Line("cancellationToken.ThrowIfCancellationRequested();");
        if (plan.Filters.Around is null)
        {
            GuardEmitter.Open(writer, plan);
        }

        if (plan.IsParallel)
        {
            writer.Line($"return Route_{plan.Member}.Instance.RunParallel(this, in e, cancellationToken{ContextEmitter.Argument(plan)});");
        }
        else if (callsInOrder)
        {
            WriteCalls(writer, plan);
        }
        else
        {
            writer.Line($"return Route_{plan.Member}.Instance.RunAll(this, in e, cancellationToken{ContextEmitter.Argument(plan)});");
        }

        if (plan.Filters.Around is null)
        {
            GuardEmitter.Close(writer, plan);
        }

        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line("return global::Dispatch.Generated.AsyncPublish.Failed(exception);");
        writer.Close();
        if (callsInOrder)
        {
            writer.Line().Line("return last;");
        }

        writer.Close();
    }

    /// <summary>
    /// The last task is returned outside the protected region: a value that is returned inside one goes over memory, in pieces
    /// of other sizes than it is loaded in, which the processor cannot forward.
    /// </summary>
    private static void WriteCalls(SourceWriter writer, EventPlan plan)
    {
        int last = plan.Steps.Count - 1;
        bool isDeclared = false;
        for (int i = 0; i <= last; i++)
        {
            StepPlan step = plan.Steps[i];
            if (!step.Signature.IsAsync)
            {
                writer.Line(CallEmitter.Call(step) + ";");
                continue;
            }

            if (i > 0)
            {
                writer.Line("cancellationToken.ThrowIfCancellationRequested();");
            }

            if (i == last)
            {
                writer.Line($"last = {CallEmitter.AsyncCall(step)};");
                return;
            }

            writer.Line($"{(isDeclared ? "" : "global::System.Threading.Tasks.ValueTask ")}pending = {CallEmitter.AsyncCall(step)};");
            isDeclared = true;
            writer.Open("if (!pending.IsCompletedSuccessfully)");
            writer.Line($"return Route_{plan.Member}.Instance.ContinueAsync(this, e, cancellationToken, {i + 1}, pending{ContextEmitter.Argument(plan)});");
            writer.Close().Line();
            writer.Line("pending.GetAwaiter().GetResult();");
        }

        writer.Line("last = default;");
    }
}
