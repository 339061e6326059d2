using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// What a publish does while its event is not ready. One method for all of it: each is compiled at start, and a thousand
/// events have a thousand of each.
/// </summary>
internal static class FirstPublishEmitter
{
    private const string Observers = "global::Dispatch.Generated.Observers";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        writer.Line();
        writer.Line($"/// <summary>Creates the observers{(plan.IsAsync ? "" : ", publishes if asked to")}. Whether they are all that there is to call.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        if (plan.IsAsync)
        {
            writer.Open($"private bool First_{plan.Member}()");
            WriteCreation(writer, plan, "");
            if (plan.Scopes.PerPublish)
            {
                // Outside of a scope the event never gets ready.
                writer.Line("if (!_isPublishScope) return !_root._dispatchSubscriptions!.Any;");
            }

            writer.Line($"return {SetReady(plan)};");
            writer.Close();
            return;
        }

        writer.Line(GeneratedFile.NotInlined);
        writer.Open($"private bool First_{plan.Member}({plan.Event.TypeName} e, bool publishes{(EventEmitter.TakesToken(plan) ? ", " + OverloadEmitter.Token : "")}{ContextEmitter.Parameter(plan)})");
        string arguments = (EventEmitter.TakesToken(plan) ? "cancellationToken" : "default") + ContextEmitter.Argument(plan);
        if (plan.Scopes.PerPublish)
        {
            writer.Open("if (publishes && !_isPublishScope)");
            writer.Line($"{ScopeEmitter.Call(plan)};");
            writer.Line("return true;");
            writer.Close();
        }

        WriteCreation(writer, plan, "");
        if (plan.Scopes.PerPublish)
        {
            writer.Line("if (!_isPublishScope) return !_root._dispatchSubscriptions!.Any;");
        }

        writer.Line($"bool isAlone = {SetReady(plan)};");
        writer.Line("if (!publishes) return isAlone;");
        writer.Line($"if (isAlone) {SyncEventEmitter.BodyCall(plan, "cancellationToken", ContextEmitter.Argument(plan))};");
        writer.Line($"else DispatchSubscribed(in e, {arguments});");
        writer.Line("return isAlone;");
        writer.Close();
    }

    /// <summary>The same of a plain asynchronous event: the route of the runtime publishes.</summary>
    public static void WritePrepare(SourceWriter writer, EventPlan plan)
    {
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"protected override bool Prepare({plan.Header.TypeName} dispatcher)");
        writer.Line($"if (dispatcher._dispatchReady.Of_{plan.Member} == 1) return true;");
        WriteCreation(writer, plan, "dispatcher.");
        writer.Line($"return {SetReady(plan, "dispatcher.")};");
        writer.Close();
    }

    /// <summary>The call that creates the observers unless they are there, from inside the route.</summary>
    public static string FromRoute(EventPlan plan) => $"dispatcher.First_{plan.Member}({(plan.IsAsync ? "" : $"default, false{(EventEmitter.TakesToken(plan) ? ", default" : "")}{(plan.TakesContext ? ", default" : "")}")})";

    public static void WriteCreation(SourceWriter writer, EventPlan plan, string owner)
    {
        foreach (PreparationPlan preparation in plan.Preparations)
        {
            if (preparation.Inline is { } observer)
            {
                writer.Line(ObserverEmitter.KeepMissing(observer, owner));
                continue;
            }

            string isMissing = preparation.IsMissing is { } test ? owner + test : $"!{Observers}.AreKnown(ref {owner}_dispatchReady.Of_{plan.Member})";
            writer.Line($"if ({isMissing}) {owner}{preparation.Create}();");
        }
    }

    /// <summary>The call that says that the observers are there; its result is whether they are alone.</summary>
    public static string SetReady(EventPlan plan, string owner = "") => plan.IsScoped
        ? $"{Observers}.SetReady(ref _dispatchReady.Of_{plan.Member}, _root._dispatchSubscriptions!)"
        : $"{Observers}.SetReady(ref {owner}_dispatchReady.Of_{plan.Member}, ref {owner}_dispatchSubscriptions, typeof({plan.Event.TypeName}))";
}
