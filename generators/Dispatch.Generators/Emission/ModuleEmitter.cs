using System.Globalization;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>
/// What a dispatcher of another assembly needs: attributes that list the observers, and a public struct for each, so that
/// the observers themselves stay internal. A struct holds its observer and forwards to it, which the JIT inlines.
/// </summary>
internal static class ModuleEmitter
{
    private const string Space = "Dispatch.Generated.Modules";

    public static SourceText Emit(ModulePlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin();
        WriteAttributes(writer, plan);
        if (plan.Observers.Count > 0)
        {
            writer.Line().Line($"namespace {Space}").Line("{").Indent();
            writer.Line("/// <summary>The observers of this assembly, for dispatchers of others.</summary>");
            writer.Line(GeneratedFile.Hidden).Line(GeneratedFile.GeneratedCode);
            writer.Open($"public static class {plan.ClassName}");
            for (int i = 0; i < plan.Observers.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                ThunkEmitter.Emit(writer, plan.Observers[i]);
            }

            foreach (ModuleFilterPlan filter in plan.Filters)
            {
                writer.Line();
                FilterThunkEmitter.Emit(writer, filter);
            }

            writer.Close();
            writer.Outdent().Line("}");
        }

        return GeneratedFile.End(writer);
    }

    private static void WriteAttributes(SourceWriter writer, ModulePlan plan)
    {
        string hasDispatcher = plan.HasDispatcher ? ", HasDispatcher = true" : "";
        string references = plan.References.Length > 0 ? $", References = \"{plan.References}\"" : "";
        writer.Line($"[assembly: global::Dispatch.DispatchModule({ModuleManifest.FormatVersion}{hasDispatcher}{references})]");
        foreach (ModuleObserverPlan observer in plan.Observers)
        {
            foreach (ModuleHandlerPlan handler in observer.Handlers)
            {
                string order = handler.Order.ToString(CultureInfo.InvariantCulture);
                string traits = ((int)handler.Traits).ToString(CultureInfo.InvariantCulture);
                string eventType = (handler.Traits & HandlerTraits.Open) == 0 ? handler.EventTypeName : "object";
                string before = handler.Before is null ? "" : $", Before = \"{handler.Before}\"";
                string after = handler.After is null ? "" : $", After = \"{handler.After}\"";
                writer.Line($"[assembly: global::Dispatch.DispatchHandler(typeof({eventType}), typeof(global::{Space}.{plan.ClassName}.{Identifier.Escape(observer.Struct)}{(observer.Constraint is null ? "" : "<>")}), \"{observer.Model.MetadataName}\", \"{handler.Method}\", {order}, (global::Dispatch.HandlerTraits){traits}{before}{after}{FiltersOf(plan, handler)})]");
            }
        }
    }

    private static string FiltersOf(ModulePlan plan, ModuleHandlerPlan handler) => handler.FilterUses.Count == 0
        ? ""
        : $", Filters = new global::System.Type[] {{ {string.Join(", ", handler.FilterUses.Select(use => $"typeof(global::{Space}.{plan.ClassName}.{Identifier.Escape(use.Struct)})"))} }}"
            + $", FilterOrders = new int[] {{ {string.Join(", ", handler.FilterUses.Select(static use => use.Order.ToString(CultureInfo.InvariantCulture)))} }}";
}
