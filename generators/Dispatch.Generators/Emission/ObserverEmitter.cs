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
        string owned = DispatchPlanner.NeedsDisposal(observer) ? "_owned" : "null";
        writer.Line($"private void Create_{observer.Member}() => {(observer.Model.IsThunk
            ? $"{observer.Model.TypeName}.Dispatch_Create(ref {observer.Field}, _services, {owned}, {(observer.Lifetime == LifetimeModel.Scoped ? "true" : "false")})"
            : Keep(observer))};");
    }

    /// <summary>Makes an observer unless it is there or in the container, and keeps it unless another thread was first.</summary>
    public static string KeepMissing(ObserverPlan observer, string isMissing, string owner)
    {
        if (IsFromServices(observer))
        {
            return $"if ({isMissing}) {Keep(observer, owner)};";
        }

        string field = $"ref {owner}{observer.Field}";
        return $"if ({Observers}.IsMissing({field}, {owner}_container)) {Observers}.Keep({field}, {Made(observer, owner)});";
    }

    /// <summary>Whether the container must have it, if there is one.</summary>
    private static bool IsFromServices(ObserverPlan observer) => observer.Lifetime == LifetimeModel.Scoped || observer.Model.Creation == CreationKind.Given;

    private static string Made(ObserverPlan observer, string owner)
    {
        string made = ObserverCreation.New(observer.Model, owner + "_services");
        return DispatchPlanner.NeedsDisposal(observer) ? $"{owner}_owned.Add({made})" : made;
    }

    /// <summary>Makes an observer and keeps it unless another thread was first.</summary>
    private static string Keep(ObserverPlan observer, string owner = "")
    {
        string type = observer.Model.TypeName;
        string services = owner + "_services";
        string made = ObserverCreation.New(observer.Model, services);
        string required = ObserverCreation.Required(observer.Model, services);
        string created = IsFromServices(observer)
            ? observer.IsRequired ? required : $"{services} is null ? {made} : {required}"
            : $"({owner}_container is null ? null : global::Dispatch.Generated.ObserverServices.Find({owner}_container, typeof({type})) as {type}) ?? {Made(observer, owner)}";
        return $"{Observers}.Keep(ref {owner}{observer.Field}, {created})";
    }

    private static string Required(ObserverPlan observer) => ObserverCreation.Required(observer.Model, "_services");

    private static string New(ObserverPlan observer) => ObserverCreation.New(observer.Model, "_services");
}
