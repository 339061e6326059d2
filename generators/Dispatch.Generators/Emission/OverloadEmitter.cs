using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>
/// The overloads that users call. They and the tables call the body under a name of its own: with a thousand overloads
/// of one name, resolving one costs the compiler a millisecond.
/// </summary>
internal static class OverloadEmitter
{
    public const string Token = "global::System.Threading.CancellationToken cancellationToken";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        if (!plan.IsAsync)
        {
            WriteSync(writer, plan);
        }
        else
        {
            WriteRefusal(writer, plan);
            WriteAsync(writer, plan);
        }
    }

    private static string SyncCall(EventPlan plan) => plan.IsBreadthFirst
        ? $"Route_{plan.Member}.Instance.Publish(this, in e)"
        : plan.IsDirect
        ? DirectEventEmitter.Call(plan)
        : SyncEventEmitter.BodyCall(plan, "default", ContextEmitter.Outermost(plan));

    private static string AsyncCall(EventPlan plan) => !plan.IsAsync || plan.IsBreadthFirst || plan.IsPlainAsync
        ? $"{Route(plan)}.PublishAsync(this, e, cancellationToken)"
        : $"PublishAsync_{plan.Member}(in e, cancellationToken{ContextEmitter.Outermost(plan)})";

    /// <summary>The event's route, as an expression.</summary>
    private static string Route(EventPlan plan) => plan.IsDirect
        ? DirectEventEmitter.Route(plan)
        : $"Route_{plan.Member}.Instance";

    /// <summary>A method that publishes by the runtime type of the event.</summary>
    public static void WriteEntry(SourceWriter writer, string declaration, EventPlan plan, bool isAsync)
    {
        EventKind kind = plan.Event.Kind;
        string call = isAsync ? AsyncCall(plan) : SyncCall(plan);
        string ofAnotherType = isAsync ? "DispatchObjectAsync(e!, cancellationToken)" : "DispatchObject(e!)";
        if (kind != EventKind.Open)
        {
            writer.Line($"{declaration} => {(kind == EventKind.Abstract ? ofAnotherType.Replace("!", "") : call)};");
            writer.Line();
            return;
        }

        writer.Open(declaration);
        writer.Open($"if (e is null || e.GetType() != typeof({plan.Event.TypeName}))");
        if (isAsync)
        {
            writer.Line($"return {ofAnotherType};");
        }
        else
        {
            writer.Line(ofAnotherType + ";");
            writer.Line("return;");
        }

        writer.Close().Line();
        writer.Line($"{(isAsync ? "return " : "")}{call};");
        writer.Close().Line();
    }

    private static void WriteSync(SourceWriter writer, EventPlan plan)
    {
        WriteSummary(writer, plan);
        WriteEntry(writer, $"{Access(plan)} void Publish(in {plan.Event.TypeName} e)", plan, isAsync: false);
    }

    private static void WriteAsync(SourceWriter writer, EventPlan plan)
    {
        WriteSummary(writer, plan);
        WriteEntry(writer, $"{Access(plan)} {ValueTask} PublishAsync({plan.Event.TypeName} e, {Token} = default)", plan, isAsync: true);
    }

    /// <summary>The synchronous overload exists only to be a compile-time error that names the observer.</summary>
    private static void WriteRefusal(SourceWriter writer, EventPlan plan)
    {
        string observer = plan.AsyncFilter ?? plan.Steps[plan.FirstAsyncStep].DisplayName;
        writer.Line($"/// <summary>Not available: the event has an asynchronous {(plan.AsyncFilter is null ? "observer" : "filter")}.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Line(GeneratedFile.Hidden);
        writer.Line($"[global::System.Obsolete(\"{GeneratedFile.Readable(plan.Event.TypeName)} has the asynchronous {(plan.AsyncFilter is null ? "observer" : "filter")} {observer}: use 'await PublishAsync'.\", true, DiagnosticId = \"DSP0010\", UrlFormat = \"{HelpLinks.UrlFormat}\")]");
        writer.Line($"{Access(plan)} void Publish(in {plan.Event.TypeName} e) =>").Indent();
        writer.Line($"throw new global::Dispatch.SynchronousPublishException(typeof({plan.Event.TypeName}), \"{observer}\");");
        writer.Outdent().Line();
    }

    /// <summary>Documents an entry point with the calls that it makes.</summary>
    private static void WriteSummary(SourceWriter writer, EventPlan plan)
    {
        string type = GeneratedFile.Xml(GeneratedFile.Readable(plan.Event.TypeName));
        writer.Line($"/// <summary>Publishes <c>{type}</c> to {(plan.Steps.Count == 1 ? "one observer" : plan.Steps.Count + " observers, in this order")}:");
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            writer.Line($"/// <c>{GeneratedFile.Xml(plan.Steps[i].DisplayName)}</c>{(i + 1 < plan.Steps.Count ? "," : ".</summary>")}");
        }

        writer.Line(GeneratedFile.GeneratedCode);
        writer.Line(GeneratedFile.StepThrough);
    }

    private static string Access(EventPlan plan) => plan.Event.IsPublic ? "public" : "internal";
}
