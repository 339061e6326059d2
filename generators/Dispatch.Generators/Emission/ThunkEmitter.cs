using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The public struct that stands for an observer of a module.</summary>
internal static class ThunkEmitter
{
    private const string Token = OverloadEmitter.Token;

    public static void Emit(SourceWriter writer, ModuleObserverPlan plan)
    {
        ObserverModel observer = plan.Model;
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"public struct {SelfOf(plan)}{plan.Constraint}");
        if (plan.HasInstance)
        {
            WriteInstance(writer, plan);
        }

        foreach (ModuleHandlerPlan handler in plan.Handlers)
        {
            WriteThunk(writer, observer, handler);
        }

        writer.Close();
    }

    /// <summary>The field of the instance, and how it gets there.</summary>
    public static void WriteInstance(SourceWriter writer, ModuleObserverPlan plan)
    {
        if (plan.Model.IsStruct)
        {
            WriteStruct(writer, plan);
        }
        else
        {
            WriteClass(writer, plan);
        }
    }

    private static string SelfOf(ModuleObserverPlan plan) => Identifier.Escape(plan.Struct) + (plan.Constraint is null ? "" : "<T>");

    private static void WriteClass(SourceWriter writer, ModuleObserverPlan plan)
    {
        ObserverModel observer = plan.Model;
        string self = SelfOf(plan);
        string type = observer.TypeName;
        writer.Line($"private {type}? _observer;");
        WriteConversion(writer, observer, self, "{ _observer = observer ?? throw new global::System.ArgumentNullException(nameof(observer)) }");
        writer.Line("public bool Dispatch_IsMissing() => _observer is null;");
        writer.Line("[return: global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)]");
        writer.Line($"public static global::System.Type Dispatch_ServiceType() => typeof({type});");
        if (observer.Creation == CreationKind.Given)
        {
            writer.Open($"public static void Dispatch_Create(ref {self} slot, global::System.IServiceProvider? services, global::Dispatch.Generated.OwnedObservers? owned, bool isRegistered)");
            writer.Line($"{type} created = {ObserverCreation.Required(observer, "services")};");
        }
        else
        {
            writer.Open($"public static void Dispatch_Create(ref {self} slot, global::System.IServiceProvider? services, global::Dispatch.Generated.OwnedObservers? owned, bool isRegistered)");
            string constructed = ObserverCreation.New(observer, "services");
            string kept = observer.IsDisposable ? $"(owned is null ? {constructed} : owned.Add({constructed}))" : constructed;
            writer.Line($"{type} created = isRegistered && services is not null ? {ObserverCreation.Required(observer, "services")} : {ObserverCreation.Optional(observer, "services")} ?? {kept};");
        }

        writer.Line("global::Dispatch.Generated.Observers.Keep(ref slot._observer, created);");
        writer.Close();
        string transient = observer.Creation == CreationKind.Parameterless
            ? $"services is null ? {ObserverCreation.New(observer, "services")} : {ObserverCreation.Required(observer, "services")}"
            : ObserverCreation.Required(observer, "services");
        writer.Line($"public static {self} Dispatch_Resolve(global::System.IServiceProvider? services) => new {self} {{ _observer = {transient} }};");
    }

    private static void WriteStruct(SourceWriter writer, ModuleObserverPlan plan)
    {
        ObserverModel observer = plan.Model;
        string self = SelfOf(plan);
        writer.Line($"private {observer.TypeName} _observer;");
        writer.Line("private bool _created;");
        WriteConversion(writer, observer, self, "{ _observer = observer, _created = true }");
        writer.Line("public bool Dispatch_IsMissing() => !_created;");
        writer.Open($"public static void Dispatch_Create(ref {self} slot, global::System.IServiceProvider? services, object gate)");
        writer.Open("lock (gate)");
        writer.Open("if (!slot._created)");
        writer.Line($"slot._observer = {(observer.Creation == CreationKind.Given ? ObserverCreation.Required(observer, "services") : ObserverCreation.New(observer, "services"))};");
        writer.Line("slot._created = true;");
        writer.Close().Close().Close();
    }

    /// <summary>How an instance that the caller has made gets into the struct: for those that can name its type.</summary>
    private static void WriteConversion(SourceWriter writer, ObserverModel observer, string self, string initializer) => writer.Line(observer.IsPublic
        ? $"public static implicit operator {self}({observer.TypeName} observer) => new {self} {initializer};"
        : $"internal static {self} Dispatch_Of({observer.TypeName} observer) => new {self} {initializer};");

    private static void WriteThunk(SourceWriter writer, ObserverModel observer, ModuleHandlerPlan handler)
    {
        string method = Identifier.Escape(handler.Method);
        string target = handler.IsStatic ? observer.TypeName : observer.IsStruct ? "_observer" : "_observer!";
        string arguments = handler.Constraint is null ? "" : "<T>";
        string call = $"{target}.{method}{arguments}({(handler.Signature.ByReference ? "in " : "")}e{(handler.Signature.TakesContext ? ", context" : "")}{(handler.Signature.TakesToken ? ", cancellationToken" : "")})";
        string parameters = $"in {handler.EventTypeName} e{(handler.Signature.TakesContext ? ContextEmitter.TypedParameter : "")}";
        string modifier = handler.IsStatic ? "public static" : "public";
        if (handler.Request is not null)
        {
            RequestThunkEmitter.Emit(writer, handler, modifier, method, call);
            return;
        }

        writer.Line(handler.Signature.Returns switch
        {
            HandlerReturn.Void => $"{modifier} void {method}{arguments}({parameters}){handler.Constraint} => {call};",
            HandlerReturn.ValueTask => $"{modifier} global::System.Threading.Tasks.ValueTask {method}{arguments}({parameters}, {Token}){handler.Constraint} => {call};",
            _ => $"{modifier} global::System.Threading.Tasks.ValueTask {method}{arguments}({parameters}, {Token}){handler.Constraint} => new global::System.Threading.Tasks.ValueTask({call});",
        });
    }
}
