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

    /// <summary>The one compare-and-branch of a publish: whether the observers are there.</summary>
    public static void WritePrepareCall(SourceWriter writer, EventPlan plan)
    {
        if (plan.Preparations.Count == 0)
        {
            return;
        }

        writer.Open($"if (!global::Dispatch.Generated.Observers.AreReady(ref _ready_{plan.Member}))");
        writer.Line($"Prepare_{plan.Member}();");
        writer.Close().Line();
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
            writer.Line(preparation.IsStruct
                ? $"{preparation.Create}();"
                : $"if ({preparation.Field} is null) {preparation.Create}();");
        }

        writer.Line($"global::Dispatch.Generated.Observers.SetReady(ref _ready_{plan.Member});");
        writer.Close();
    }
}
