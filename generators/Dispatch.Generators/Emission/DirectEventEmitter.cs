using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// An event whose publish is no more than one check and the calls, guarded or not: most are. A build pays for each
/// generated member, so there is only one static method of a struct that creates the observers or calls them. The rest is generic
/// code over that struct, in the dispatcher and in the runtime, which becomes the same machine code.
/// </summary>
internal static class DirectEventEmitter
{
    /// <summary>More observers are created in a method of their own, which the calls are not inlined with.</summary>
    private const int MostInlineCreations = 4;
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    /// <summary>The route of the event, in the runtime.</summary>
    public static string Route(EventPlan plan) => $"global::Dispatch.Generated.DirectRoute<{plan.Header.TypeName}, {Arguments(plan)}>.Instance";

    /// <summary>The publish, from inside the dispatcher.</summary>
    public static string Call(EventPlan plan) => $"{DirectPublishEmitter.Name}<{Arguments(plan)}>.Run(this, in e)";

    /// <summary>The publish, from another class of the assembly.</summary>
    public static string CallOf(EventPlan plan, string dispatcher) =>
        $"{plan.Header.TypeName}.{DirectPublishEmitter.Name}<{Arguments(plan, plan.Header.TypeName + ".")}>.Run({dispatcher}, in e)";

    private static string Arguments(EventPlan plan, string owner = "") => $"{plan.Event.TypeName}, {Passed(plan.Event.Kind, plan.Event.TypeName)}, {owner}{Name(plan)}";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        writer.Open($"internal struct {Name(plan)} : global::Dispatch.Generated.ISyncCalls<{Passed(plan.Event.Kind, plan.Event.TypeName)}>");
        WriteRun(writer, plan, dispatcher);
        if (HasSteps(plan) || plan.Guard is not null)
        {
            WriteObserve(writer, plan, dispatcher);
        }

        SubscriptionEmitter.WriteOrders(writer, plan, "public static");
        GuardEmitter.WriteCalls(writer, plan, dispatcher);
        writer.Close();
        GuardEmitter.WriteDeclarations(writer, plan);
    }

    /// <summary>Whether a subscription can come between two observers.</summary>
    private static bool HasSteps(EventPlan plan) => plan.Steps.Any(step => step.Order != plan.Steps[0].Order);

    /// <summary>The lines that a debugger need not stop at are hidden from it: it stops at the calls.</summary>
    private static void WriteRun(SourceWriter writer, EventPlan plan, string dispatcher)
    {
        string signature = $"(object owner, ref {Passed(plan.Event.Kind, plan.Event.TypeName)} {Parameter(plan.Event)}, bool creates, bool calls)";
        bool createsApart = plan.Preparations.Count > MostInlineCreations;
        writer.Line(GeneratedFile.Inline);
        writer.Open("public static ref byte Run" + signature);
        writer.Line("#line hidden");
        writer.Line(Dispatcher(dispatcher));
        if (createsApart)
        {
            writer.Line("if (creates) Create(dispatcher);");
        }
        else if (plan.Preparations.Count > 0)
        {
            writer.Open("if (creates)");
            FirstPublishEmitter.WriteCreation(writer, plan, "dispatcher.");
            writer.Close();
        }

        writer.Line($"ref byte state = ref dispatcher._dispatchReady.Of_{plan.Member};");
        writer.Line("if (!calls) return ref state;");
        WriteEvent(writer, plan);
        writer.Line("#line default");
        GuardEmitter.Open(writer, plan, "dispatcher.");
        WriteCalls(writer, plan);
        GuardEmitter.Close(writer, plan, "dispatcher.");
        writer.Line("return ref state;");
        writer.Close();
        if (createsApart)
        {
            writer.Line();
            writer.Open($"private static void Create({dispatcher} dispatcher)");
            FirstPublishEmitter.WriteCreation(writer, plan, "dispatcher.");
            writer.Close();
        }
    }

    private static void WriteCalls(SourceWriter writer, EventPlan plan)
    {
        foreach (StepPlan step in plan.Steps)
        {
            writer.Line(CallEmitter.Call(step, "dispatcher.") + ";");
        }
    }

    private static void WriteObserve(SourceWriter writer, EventPlan plan, string dispatcher)
    {
        writer.Line();
        if (HasSteps(plan))
        {
            writer.Line($"public static int StepCount => {plan.Steps.Count};").Line();
        }

        writer.Open($"public static void Observe(object owner, int step, ref {Passed(plan.Event.Kind, plan.Event.TypeName)} {Parameter(plan.Event)})");
        writer.Line(Dispatcher(dispatcher));
        WriteEvent(writer, plan);
        if (HasSteps(plan))
        {
            SubscriptionEmitter.WriteSteps(writer, plan);
        }
        else
        {
            WriteCalls(writer, plan);
        }

        writer.Close();
    }

    /// <summary>What the event is, which the signature does not say of an object.</summary>
    private static void WriteEvent(SourceWriter writer, EventPlan plan)
    {
        if (plan.Event.Kind != EventKind.Struct)
        {
            writer.Line($"var e = {Unsafe}.As<{plan.Event.TypeName}>(reference.Event);");
        }
    }

    /// <summary>The local of the dispatcher.</summary>
    public static string Dispatcher(string dispatcher) => $"var dispatcher = {Unsafe}.As<{dispatcher}>(owner);";

    /// <summary>The type by which the calls are given the event.</summary>
    private static string Passed(EventKind kind, string type) => kind == EventKind.Struct ? type : "global::Dispatch.Generated.EventReference";

    private static string Parameter(EventModel known) => known.Kind == EventKind.Struct ? "e" : "reference";

    private static string Name(EventPlan plan) => "Calls_" + plan.Member;
}
