using System.Globalization;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// An event whose publish is no more than one check and the calls, between which nothing can come: most are. A build pays for each
/// generated member, so there are only the calls and the creation of the observers, static methods of a struct. The rest is generic
/// code of the runtime over that struct, which the JIT compiles to the same machine code.
/// </summary>
internal static class DirectEventEmitter
{
    /// <summary>The type arguments of everything that the runtime has for such an event.</summary>
    public static string TypeArguments(EventPlan plan) => $"<{plan.Header.TypeName}, {plan.Event.TypeName}, {Name(plan)}>";

    /// <summary>The publish, from inside the dispatcher.</summary>
    public static string Call(EventPlan plan) => $"global::Dispatch.Generated.DirectPublish{TypeArguments(plan)}.Run(this, in e)";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string type = plan.Event.TypeName;
        writer.Open($"private struct {Name(plan)} : global::Dispatch.Generated.ISyncCalls<{dispatcher}, {type}>");
        if (plan.Steps[0].Order != 0)
        {
            writer.Line($"public static int Order => {plan.Steps[0].Order.ToString(CultureInfo.InvariantCulture)};").Line();
        }

        writer.Line(GeneratedFile.Inline);
        writer.Open($"public static bool TryPublish({dispatcher} dispatcher, ref {type} e, bool checks)");
        writer.Line($"if (checks && dispatcher.{SubscriptionEmitter.IsNotReady(plan)}) return false;");
        foreach (StepPlan step in plan.Steps)
        {
            writer.Line(CallEmitter.Call(step, "dispatcher.") + ";");
        }

        writer.Line("return true;");
        writer.Close().Line();
        WriteCreate(writer, plan, dispatcher);
        writer.Close();
    }

    private static void WriteCreate(SourceWriter writer, EventPlan plan, string dispatcher)
    {
        string signature = $"public static ref byte Create({dispatcher} dispatcher)";
        string state = $"ref dispatcher._dispatchReady.Of_{plan.Member}";
        if (plan.Preparations.Count == 0)
        {
            writer.Line($"{signature} => {state};");
            return;
        }

        writer.Open(signature);
        FirstPublishEmitter.WriteCreation(writer, plan, "dispatcher.");
        writer.Line($"return {state};");
        writer.Close();
    }

    private static string Name(EventPlan plan) => "Calls_" + plan.Member;
}
