using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>How each observer comes into being.</summary>
internal static class ObserverEmitter
{
    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        foreach (ObserverPlan observer in plan.Observers)
        {
            writer.Line();
            writer.Line(GeneratedFile.StepThrough);
            if (observer.IsMadeEachTime)
            {
                WriteTransient(writer, observer, plan.HasRoot ? "_root." : "");
                if (observer.Lifetime == LifetimeModel.PerPublish)
                {
                    WritePerPublish(writer, observer);
                }
            }
            else if (observer.Model.IsStruct)
            {
                WriteStruct(writer, observer);
            }
            else
            {
                WriteClass(writer, observer);
            }
        }
    }

    private static void WriteTransient(SourceWriter writer, ObserverPlan observer, string root)
    {
        string factory = $"{root}{observer.Field}Factory";
        string create = observer.IsRequired ? factory + "!()" : $"{factory} is null ? {New(observer)} : {factory}()";
        writer.Line($"private {observer.Model.TypeName} New_{observer.Member}() =>").Indent();
        if (observer.Model.IsThunk)
        {
            writer.Line($"{factory} is null ? {observer.Model.TypeName}.Dispatch_Resolve(_services) : {factory}();");
            writer.Outdent();
            return;
        }

        writer.Line($"_services is null ? {(observer.IsRequired ? create : "(" + create + ")")} : {Required(observer)};");
        writer.Outdent();
    }

    /// <summary>The one of a publish, in the dispatcher of its scope.</summary>
    private static void WritePerPublish(SourceWriter writer, ObserverPlan observer)
    {
        writer.Line();
        writer.Line(GeneratedFile.StepThrough);
        writer.Line($"private void Create_{observer.Member}() => {(observer.Model.IsThunk ? $"{observer.Field} = New_{observer.Member}()" : $"global::Dispatch.Generated.Observers.Keep(ref {observer.Field}, New_{observer.Member}())")};");
    }

    private static void WriteStruct(SourceWriter writer, ObserverPlan observer)
    {
        writer.Open($"private void Create_{observer.Member}()");
        if (observer.Model.IsThunk)
        {
            writer.Line($"{observer.Model.TypeName}.Dispatch_Create(ref {observer.Field}, _services, _gate);").Close();
            return;
        }

        writer.Open("lock (_gate)");
        writer.Open($"if (!{observer.Field}Created)");
        writer.Line($"{observer.Field} = {(observer.Model.Creation == CreationKind.Given ? Required(observer) : New(observer))};");
        writer.Line($"{observer.Field}Created = true;");
        writer.Close().Close().Close();
    }

    private static void WriteClass(SourceWriter writer, ObserverPlan observer)
    {
        string type = observer.Model.TypeName;
        writer.Open($"private void Create_{observer.Member}()");
        if (observer.Model.IsThunk)
        {
            string owned = DispatchPlanner.NeedsDisposal(observer) ? "_owned" : "null";
            writer.Line($"{type}.Dispatch_Create(ref {observer.Field}, _services, {owned}, {(observer.Lifetime == LifetimeModel.Scoped ? "true" : "false")});").Close();
            return;
        }

        if (observer.Lifetime == LifetimeModel.Scoped || observer.Model.Creation == CreationKind.Given)
        {
            string fallback = observer.IsRequired ? Required(observer) : $"_services is null ? {New(observer)} : {Required(observer)}";
            writer.Line($"{type} created = {fallback};");
        }
        else
        {
            string constructed = DispatchPlanner.NeedsDisposal(observer) ? $"_owned.Add({New(observer)})" : New(observer);
            writer.Line($"{type} created = {ObserverCreation.Optional(observer.Model, "_services")} ?? {constructed};");
        }

        writer.Line($"global::Dispatch.Generated.Observers.Keep(ref {observer.Field}, created);");
        writer.Close();
    }

    private static string Required(ObserverPlan observer) => ObserverCreation.Required(observer.Model, "_services");

    private static string New(ObserverPlan observer) => ObserverCreation.New(observer.Model, "_services");
}
