using System.Globalization;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>
/// What surrounds the calls of an event that may cause itself. Where only cycles are guarded, it calls partial methods that
/// the build implements for the events on a cycle; for the others the compiler leaves nothing of it.
/// </summary>
internal static class GuardEmitter
{
    private const string Guard = "global::Dispatch.Generated.PublishGuard";

    /// <summary>Before the calls.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="plan">The event.</param>
    /// <param name="owner">The dispatcher with a dot, or nothing inside it.</param>
    public static void Open(SourceWriter writer, EventPlan plan, string owner = "")
    {
        if (plan.Guard is not { } guard)
        {
            return;
        }

        writer.Line(Enter(plan, guard, owner));
        writer.Open("try");
    }

    /// <summary>After the calls.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="plan">The event.</param>
    /// <param name="owner">The dispatcher with a dot, or nothing inside it.</param>
    public static void Close(SourceWriter writer, EventPlan plan, string owner = "")
    {
        if (plan.Guard is not { } guard)
        {
            return;
        }

        writer.Close();
        writer.Open("finally");
        writer.Line(Leave(plan, guard, owner));
        writer.Close();
    }

    /// <summary>The same around observers and subscriptions, in the event's route.</summary>
    public static void WriteDelivery(SourceWriter writer, EventPlan plan) =>
        WriteGuard(writer, plan, "protected override", $"{plan.Header.TypeName} dispatcher, bool enters{ContextEmitter.TypedParameter}", null);

    /// <summary>The same among the calls of a direct event.</summary>
    public static void WriteCalls(SourceWriter writer, EventPlan plan, string dispatcher) =>
        WriteGuard(writer, plan, "public static", "object owner, bool enters", DirectEventEmitter.Dispatcher(dispatcher));

    private static void WriteGuard(SourceWriter writer, EventPlan plan, string modifiers, string parameters, string? local)
    {
        if (plan.Guard is not { } guard)
        {
            return;
        }

        writer.Line().Line($"{modifiers} bool IsGuarded => true;").Line();
        writer.Open($"{modifiers} void Guard({parameters})");
        if (local is not null)
        {
            writer.Line(local);
        }

        writer.Line($"if (enters) {Enter(plan, guard, "dispatcher.")}");
        writer.Line($"else {Leave(plan, guard, "dispatcher.")}");
        writer.Close();
    }

    /// <summary>The methods that the build may implement.</summary>
    public static void WriteDeclarations(SourceWriter writer, EventPlan plan)
    {
        if (plan.Guard is not { MaxDepth: 0 })
        {
            return;
        }

        writer.Line();
        writer.Line($"partial void EnterGuard_{plan.Member}({(plan.TakesContext ? ContextEmitter.TypedParameter.Substring(2) : "")});");
        writer.Line();
        writer.Line($"partial void LeaveGuard_{plan.Member}();");
    }

    private static string Enter(EventPlan plan, GuardPlan guard, string owner) => guard.MaxDepth > 0
        ? $"{Guard}.Enter(typeof({plan.Event.TypeName}), {guard.MaxDepth.ToString(CultureInfo.InvariantCulture)}{(plan.TakesContext ? ", in context" : "")});"
        : $"{owner}EnterGuard_{plan.Member}({(plan.TakesContext ? "in context" : "")});";

    private static string Leave(EventPlan plan, GuardPlan guard, string owner) => guard.MaxDepth > 0
        ? $"{Guard}.Leave();"
        : $"{owner}LeaveGuard_{plan.Member}();";

    /// <summary>Their bodies.</summary>
    public static SourceText Emit(GuardsPlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin(plan.Header);
        for (int i = 0; i < plan.Events.Count; i++)
        {
            GuardedEventPlan e = plan.Events[i];
            if (i > 0)
            {
                writer.Line();
            }

            string context = e.TakesContext ? ", in context" : "";
            writer.Line(GeneratedFile.StepThrough);
            writer.Line($"partial void EnterGuard_{e.Member}({(e.TakesContext ? ContextEmitter.TypedParameter.Substring(2) : "")}) => {Guard}.Enter(typeof({e.TypeName}), {Guard}.DefaultMaxDepth{context});");
            writer.Line();
            writer.Line(GeneratedFile.StepThrough);
            writer.Line($"partial void LeaveGuard_{e.Member}() => {Guard}.Leave();");
        }

        return GeneratedFile.End(writer, plan.Header);
    }
}
