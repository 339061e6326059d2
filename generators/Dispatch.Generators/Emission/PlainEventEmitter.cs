using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// An event whose publish is no more than one check and the calls, which most are: everything but the overload is in its route.
/// The dispatcher is loaded as a whole before its first publish, and the compiler works on several classes at a time but on one
/// class alone, so what a thousand events have should not all be in one.
/// </summary>
internal static class PlainEventEmitter
{
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>The publish, from inside the dispatcher.</summary>
    public static string Call(EventPlan plan) => $"Route_{plan.Member}.Publish_{plan.Member}(this, in e)";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string type = plan.Event.TypeName;
        bool isOneStep = SubscriptionEmitter.IsOneStep(plan);
        writer.Open($"private sealed class Route_{plan.Member} : global::Dispatch.Generated.SyncEventRoute<{dispatcher}, {type}>");
        writer.Line($"internal static readonly Route_{plan.Member} Instance = new Route_{plan.Member}();").Line();
        writer.Line(Inline);
        writer.Open($"internal static void Publish_{plan.Member}({dispatcher} dispatcher, in {type} e)");
        writer.Open($"if (dispatcher.{SubscriptionEmitter.IsNotReady(plan)})");
        writer.Line($"First_{plan.Member}(dispatcher, e, true);");
        writer.Line("return;");
        writer.Close().Line();
        GuardEmitter.Open(writer, plan, "dispatcher.");
        if (isOneStep)
        {
            writer.Line("ObserveAll(dispatcher, in e);");
            GuardEmitter.Close(writer, plan, "dispatcher.");
            writer.Close().Line();
            writer.Line(Inline);
            writer.Open($"private static void ObserveAll({dispatcher} dispatcher, in {type} e)");
        }

        foreach (StepPlan step in plan.Steps)
        {
            writer.Line(CallEmitter.Call(step, "dispatcher.") + ";");
        }

        if (!isOneStep)
        {
            GuardEmitter.Close(writer, plan, "dispatcher.");
        }

        writer.Close().Line();
        FirstPublishEmitter.WritePlain(writer, plan);
        writer.Line(GeneratedFile.StepThrough);
        writer.Line($"public override void Publish({dispatcher} dispatcher, in {type} e) => Publish_{plan.Member}(dispatcher, in e);").Line();
        writer.Line(GeneratedFile.StepThrough);
        writer.Line($"protected override bool Prepare({dispatcher} dispatcher) => dispatcher._dispatchReady.Of_{plan.Member} == 1 || First_{plan.Member}(dispatcher, default, false);");
        SubscriptionEmitter.WriteObserve(writer, plan);
        SubscriptionEmitter.WriteOrders(writer, plan);
        GuardEmitter.WriteDelivery(writer, plan);
        writer.Close();
        GuardEmitter.WriteDeclarations(writer, plan);
    }
}
