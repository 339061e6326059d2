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
        if (plan.IsPlain)
        {
            PlainEventEmitter.Emit(writer, plan);
            return GeneratedFile.End(writer, plan.Header);
        }

        if (plan.IsPlainAsync)
        {
            PlainAsyncEventEmitter.Emit(writer, plan);
            return GeneratedFile.End(writer, plan.Header);
        }

        if (!plan.IsAsync)
        {
            SyncEventEmitter.Emit(writer, plan);
        }
        else
        {
            AsyncEventEmitter.Emit(writer, plan);
        }

        FirstPublishEmitter.Emit(writer, plan);
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
        writer.Open($"if ({SubscriptionEmitter.IsNotReady(plan)})");
        if (plan.IsAsync)
        {
            ScopeEmitter.WriteEntry(writer, plan);
            writer.Line($"return Route_{plan.Member}.Instance.PublishFirst(this, e, cancellationToken{ContextEmitter.Argument(plan)});");
        }
        else
        {
            writer.Line($"First_{plan.Member}(e, true{(TakesToken(plan) ? ", cancellationToken" : "")}{ContextEmitter.Argument(plan)});");
            writer.Line("return;");
        }

        writer.Close().Line();
    }

    public static bool TakesToken(EventPlan plan) => plan.IsAsync || plan.Policy != ErrorPolicyModel.Stop;
}
