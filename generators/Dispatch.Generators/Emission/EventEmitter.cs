using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>The file of one event or of several: their overloads, the calls of their observers and what creates those.</summary>
internal static class EventEmitter
{
    public static SourceText Emit(EventFilePlan file)
    {
        SourceWriter writer = GeneratedFile.Begin(file.Header);
        for (int i = 0; i < file.Events.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Write(writer, file.Events[i]);
        }

        return GeneratedFile.End(writer, file.Header);
    }

    private static void Write(SourceWriter writer, EventPlan plan)
    {
        if (plan.HasOverload)
        {
            OverloadEmitter.Emit(writer, plan);
        }

        FilterEmitter.Emit(writer, plan);
        ScopeEmitter.Emit(writer, plan);
        if (plan.IsDirect)
        {
            DirectEventEmitter.Emit(writer, plan);
        }
        else if (plan.IsPlainAsync)
        {
            PlainAsyncEventEmitter.Emit(writer, plan);
        }
        else
        {
            WriteInDispatcher(writer, plan);
        }
    }

    /// <summary>An event with more around its observers, whose calls are methods of the dispatcher.</summary>
    private static void WriteInDispatcher(SourceWriter writer, EventPlan plan)
    {
        if (plan.IsAsync)
        {
            AsyncEventEmitter.Emit(writer, plan);
        }
        else
        {
            SyncEventEmitter.Emit(writer, plan);
        }

        FirstPublishEmitter.Emit(writer, plan);
        GuardEmitter.WriteDeclarations(writer, plan);
        RouteEmitter.Emit(writer, plan);
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
