using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>How each observer comes into being.</summary>
internal static class ObserverEmitter
{
    private const string Observers = "global::Dispatch.Generated.Observers";

    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        foreach (ObserverPlan observer in plan.Observers)
        {
            if (observer.IsMadeInline)
            {
                continue;
            }

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
        writer.Open($"private void Create_{observer.Member}()");
        if (observer.Model.IsThunk)
        {
            string owned = DispatchPlanner.NeedsDisposal(observer) ? "_owned" : "null";
            writer.Line($"{observer.Model.TypeName}.Dispatch_Create(ref {observer.Field}, _services, {owned}, {(observer.Lifetime == LifetimeModel.Scoped ? "true" : "false")});");
        }
        else
        {
            writer.Line(KeepMissing(observer, ""));
        }

        writer.Close();
    }

    /// <summary>Makes an observer unless it is there or in the container, and keeps it unless another thread was first.</summary>
    public static string KeepMissing(ObserverPlan observer, string owner)
    {
        string field = $"{owner}{observer.Field}";
        string services = owner + "_services";
        string made = ObserverCreation.New(observer.Model, services);
        if (observer.Lifetime == LifetimeModel.Scoped || observer.Model.Creation == CreationKind.Given)
        {
            string required = ObserverCreation.Required(observer.Model, services);
            return $"if ({field} is null) {Observers}.Keep(ref {field}, {(observer.IsRequired ? required : $"{services} is null ? {made} : {required}")});";
        }

        return $"if ({Observers}.IsMissing(ref {field}, {owner}_container)) {Observers}.Keep(ref {field}, {(DispatchPlanner.NeedsDisposal(observer) ? $"{owner}_owned.Add({made})" : made)});";
    }

    private static string Required(ObserverPlan observer) => ObserverCreation.Required(observer.Model, "_services");

    private static string New(ObserverPlan observer) => ObserverCreation.New(observer.Model, "_services");
}
