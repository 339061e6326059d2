using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>The file of one event: its overloads, the calls of its observers, their creation and the entry in the tables.</summary>
internal static class EventEmitter
{
    public static SourceText Emit(EventPlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin(plan.Header);
        OverloadEmitter.Emit(writer, plan);
        FilterEmitter.Emit(writer, plan);
        ScopeEmitter.Emit(writer, plan);
        if (!plan.IsAsync)
        {
            SyncEventEmitter.Emit(writer, plan);
        }
        else
        {
            AsyncEventEmitter.Emit(writer, plan);
        }

        WriteFirstPublish(writer, plan);
        GuardEmitter.WriteDeclarations(writer, plan);
        RouteEmitter.Emit(writer, plan);
        return GeneratedFile.End(writer, plan.Header);
    }

    /// <summary>
    /// The one compare-and-branch of a publish: whether the observers are there and nothing is subscribed. The first
    /// publish goes elsewhere altogether, so that nothing has to be kept over a call here. A synchronous one gets a copy of the event: if its address were taken,
    /// a caller into which the body is inlined would keep the event in memory and load it again for each observer.
    /// </summary>
    public static void WriteFirstPublishCheck(SourceWriter writer, EventPlan plan)
    {
        writer.Open($"if (!{SubscriptionEmitter.IsReady(plan)})");
        if (plan.IsAsync)
        {
            writer.Line($"return PublishFirst_{plan.Member}(in e, cancellationToken{ContextEmitter.Argument(plan)});");
        }
        else
        {
            writer.Line($"PublishFirst_{plan.Member}(e{(TakesToken(plan) ? ", cancellationToken" : "")}{ContextEmitter.Argument(plan)});");
            writer.Line("return;");
        }

        writer.Close().Line();
    }

    public static bool TakesToken(EventPlan plan) => plan.IsAsync || plan.Policy != ErrorPolicyModel.Stop;

    private static void WriteFirstPublish(SourceWriter writer, EventPlan plan)
    {
        bool isAsync = plan.IsAsync;
        SubscriptionEmitter.EmitEvent(writer, plan);
        writer.Line();
        writer.Line("/// <summary>Publishes for the first time, or with subscriptions.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Open($"private {(isAsync ? "global::System.Threading.Tasks.ValueTask" : "void")} PublishFirst_{plan.Member}({(isAsync ? "in " : "")}{plan.Event.TypeName} e{(TakesToken(plan) ? ", " + OverloadEmitter.Token : "")}{ContextEmitter.Parameter(plan)})");
        ScopeEmitter.WriteEntry(writer, plan);
        if (isAsync)
        {
            writer.Line($"return First_{plan.Member}() ? PublishAsync_{plan.Member}(in e, cancellationToken{ContextEmitter.Argument(plan)}) : Route_{plan.Member}.Instance.PublishSubscribedAsync(this, in e, cancellationToken{ContextEmitter.Argument(plan)});");
        }
        else
        {
            writer.Line($"if (First_{plan.Member}()) {SyncEventEmitter.BodyCall(plan, "cancellationToken", ContextEmitter.Argument(plan))};");
            writer.Line($"else Route_{plan.Member}.Instance.PublishSubscribed(this, in e, {(TakesToken(plan) ? "cancellationToken" : "default")}{ContextEmitter.Argument(plan)});");
        }

        writer.Close();
    }
}
