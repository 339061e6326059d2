using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The entry points of an event with an asynchronous observer.</summary>
internal static class AsyncEventEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        string type = plan.Event.TypeName;
        bool polymorphic = EventEmitter.IsPolymorphic(plan);
        if (plan.Event.Kind != EventKind.Object)
        {
            WriteRefusal(writer, plan);
        }

        if (polymorphic && plan.Event.Kind != EventKind.Object)
        {
            EventEmitter.WriteSummary(writer, plan);
            writer.Line($"{EventEmitter.Access(plan)} global::System.Threading.Tasks.ValueTask PublishAsync({type} e, {Token} = default) =>").Indent();
            writer.Line(plan.Event.Kind == EventKind.Abstract
                ? "PublishAsync((object)e, cancellationToken);"
                : $"{EventEmitter.IsOtherType(plan)} ? PublishAsync((object)e!, cancellationToken) : PublishAsync_{plan.Member}(e, cancellationToken);");
            writer.Outdent();
            writer.Line();
        }

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
        WriteCalls(writer, plan);
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line("return global::Dispatch.Generated.AsyncPublish.Failed(exception);");
        writer.Close();
        writer.Close();
    }

    /// <summary>The synchronous overload exists only to be a compile-time error that names the observer.</summary>
    private static void WriteRefusal(SourceWriter writer, EventPlan plan)
    {
        string observer = plan.Steps[plan.FirstAsyncStep].DisplayName;
        writer.Line("/// <summary>Not available: the event has an asynchronous observer.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Line(GeneratedFile.Hidden);
        writer.Line($"[global::System.Obsolete(\"{GeneratedFile.Readable(plan.Event.TypeName)} has the asynchronous observer {observer}: use 'await PublishAsync'.\", true, DiagnosticId = \"DSP0010\", UrlFormat = \"{HelpUrl}\")]");
        writer.Line($"{EventEmitter.Access(plan)} void Publish(in {plan.Event.TypeName} e) =>").Indent();
        writer.Line($"throw new global::Dispatch.SynchronousPublishException(typeof({plan.Event.TypeName}), \"{observer}\");");
        writer.Outdent();
        writer.Line();
    }

    private const string HelpUrl = "https://github.com/dispatch-events/dispatch/blob/main/docs/rules/{0}.md";

    private static void WriteCalls(SourceWriter writer, EventPlan plan)
    {
        EventEmitter.WritePrepareCall(writer, plan);
        if (plan.Policy != ErrorPolicyModel.Stop)
        {
            writer.Line("cancellationToken.ThrowIfCancellationRequested();");
            writer.Line($"return Route_{plan.Member}.Instance.RunAll(this, in e, cancellationToken);");
            return;
        }

        writer.Line("cancellationToken.ThrowIfCancellationRequested();");
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
                writer.Line($"return {CallEmitter.AsyncCall(step)};");
                return;
            }

            writer.Line($"{(isDeclared ? "" : "global::System.Threading.Tasks.ValueTask ")}pending = {CallEmitter.AsyncCall(step)};");
            isDeclared = true;
            writer.Open("if (!pending.IsCompletedSuccessfully)");
            writer.Line($"return Route_{plan.Member}.Instance.ContinueAsync(this, in e, cancellationToken, {i + 1}, pending);");
            writer.Close();
            writer.Line();
            writer.Line("pending.GetAwaiter().GetResult();");
        }

        writer.Line("return default;");
    }
}
