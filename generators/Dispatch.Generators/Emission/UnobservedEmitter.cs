using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The method that gets the events nobody observes: a declaration that costs nothing unless the user writes its body.</summary>
internal static class UnobservedEmitter
{
    public static void EmitDeclaration(SourceWriter writer, CorePlan plan)
    {
        if (plan.Nesting.DeclaresUnobserved)
        {
            writer.Line();
            writer.Line("/// <summary>Write its body to be told of each published event that has neither an observer nor a subscription. <c>TEvent</c> is <c>object</c> where the type was known only at run time.</summary>");
            writer.Line($"partial void {UnobservedHook.Method}<TEvent>(in TEvent e);");
        }
    }

    /// <summary>In the class that finds routes.</summary>
    public static void EmitRoute(SourceWriter writer, CorePlan plan)
    {
        if (!plan.Nesting.CallsUnobserved)
        {
            return;
        }

        string dispatcher = plan.Header.TypeName;
        writer.Line();
        writer.Line($"protected override global::Dispatch.Generated.EventRoute<{dispatcher}, TEvent> Unobserved<TEvent>() => new UnobservedRoute<TEvent>();");
        writer.Line();
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"private sealed class UnobservedRoute<TEvent> : global::Dispatch.Generated.UnobservedHookRoute<{dispatcher}, TEvent>");
        writer.Line($"protected override void OnUnobserved({dispatcher} dispatcher, in TEvent e) => dispatcher.{UnobservedHook.Method}<TEvent>(in e);");
        writer.Close();
    }
}
