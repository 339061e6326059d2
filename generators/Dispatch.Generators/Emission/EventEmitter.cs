using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>The file of one event: its overloads, the creation of its observers and its entry in the tables.</summary>
internal static class EventEmitter
{
    public static SourceText Emit(EventPlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin(plan.Header);
        if (plan.FirstAsyncStep < 0)
        {
            SyncEventEmitter.Emit(writer, plan);
        }
        else
        {
            AsyncEventEmitter.Emit(writer, plan);
        }

        WritePreparation(writer, plan);
        RouteEmitter.Emit(writer, plan);
        return GeneratedFile.End(writer, plan.Header);
    }

    /// <summary>Documents an entry point with the calls that it makes.</summary>
    public static void WriteSummary(SourceWriter writer, EventPlan plan)
    {
        string type = GeneratedFile.Xml(GeneratedFile.Readable(plan.Event.TypeName));
        writer.Line($"/// <summary>Publishes <c>{type}</c> to {(plan.Steps.Count == 1 ? "one observer" : plan.Steps.Count + " observers, in this order")}.</summary>");
        writer.Line("/// <remarks>");
        writer.Line("/// <list type=\"number\">");
        foreach (StepPlan step in plan.Steps)
        {
            writer.Line($"/// <item><c>{GeneratedFile.Xml(step.DisplayName)}</c></item>");
        }

        writer.Line("/// </list>");
        writer.Line("/// </remarks>");
        writer.Line(GeneratedFile.GeneratedCode);
    }

    public static string Access(EventPlan plan) => plan.Event.IsPublic ? "public" : "internal";

    /// <summary>Whether the runtime type may be another than the static one.</summary>
    public static bool IsPolymorphic(EventPlan plan) => plan.Event.Kind is EventKind.Open or EventKind.Abstract or EventKind.Object;

    /// <summary>The condition under which an event in hand is of exactly this type.</summary>
    public static string IsOtherType(EventPlan plan) => $"e is null || e.GetType() != typeof({plan.Event.TypeName})";

    /// <summary>The one compare-and-branch of a publish: whether the observers are there.</summary>
    public static void WritePrepareCall(SourceWriter writer, EventPlan plan)
    {
        if (plan.Preparations.Count == 0)
        {
            return;
        }

        writer.Open($"if (!global::System.Threading.Volatile.Read(ref _ready_{plan.Member}))");
        writer.Line($"Prepare_{plan.Member}();");
        writer.Close();
        writer.Line();
    }

    private static void WritePreparation(SourceWriter writer, EventPlan plan)
    {
        if (plan.Preparations.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line($"private bool _ready_{plan.Member};");
        writer.Line();
        writer.Line("/// <summary>Creates the observers on the first publish.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Open($"private void Prepare_{plan.Member}()");
        foreach (PreparationPlan preparation in plan.Preparations)
        {
            if (preparation.IsStruct)
            {
                writer.Line($"{preparation.Create}();");
            }
            else
            {
                writer.Open($"if ({preparation.Field} is null)").Line($"{preparation.Create}();").Close();
            }
        }

        writer.Line($"global::System.Threading.Volatile.Write(ref _ready_{plan.Member}, true);");
        writer.Close();
    }
}
