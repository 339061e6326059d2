using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The fields and constructors of a dispatcher.</summary>
internal static class ConstructorEmitter
{
    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        WriteFields(writer, plan);
        List<ObserverPlan> required = plan.Observers.Where(static observer => observer.IsRequired).ToList();
        WriteConstructor(writer, plan, required);
        if (required.Count < plan.Observers.Count && plan.HasOverloads)
        {
            WriteConstructor(writer, plan, plan.Observers.OrderBy(static observer => !observer.IsRequired).ToList());
        }

        WriteContainerConstructors(writer, plan);
    }

    private static void WriteFields(SourceWriter writer, CorePlan plan)
    {
        writer.Line("private readonly global::System.IServiceProvider? _services;");

        // The same for whoever asks only whether there is one: to compile a method that reads the other field is to load an assembly.
        writer.Line("private readonly object? _container;");
        if (plan.HasRoot)
        {
            writer.Line($"private readonly {plan.Header.TypeName} _root;");
        }

        if (plan.Scopes.PerPublish)
        {
            writer.Line("private readonly bool _isPublishScope;");
        }

        if (plan.NeedsErrorHandler)
        {
            writer.Line("private readonly global::Dispatch.IDispatchErrorHandler _errorHandler;");
        }

        if (plan.NeedsDisposal)
        {
            writer.Line("private readonly global::Dispatch.Generated.OwnedObservers _owned;");
        }

        if (plan.Observers.Any(static observer => observer.Model.IsStruct))
        {
            writer.Line("private readonly object _gate = new object();");
        }

        foreach (ObserverPlan observer in plan.Observers)
        {
            if (observer.IsMadeEachTime)
            {
                writer.Line($"private readonly global::System.Func<{observer.Model.TypeName}>? {observer.Field}Factory;");
            }

            if (observer.Lifetime is LifetimeModel.Transient or LifetimeModel.PerDelivery)
            {
                continue;
            }

            if (observer.Model.IsThunk)
            {
                writer.Line($"private {observer.Model.TypeName} {observer.Field};");
            }
            else if (observer.Model.IsStruct)
            {
                writer.Line($"private {observer.Model.TypeName} {observer.Field};");
                writer.Line($"private bool {observer.Field}Created;");
            }
            else
            {
                writer.Line($"private {observer.Model.TypeName}? {observer.Field};");
            }
        }
    }

    private static void WriteConstructor(SourceWriter writer, CorePlan plan, List<ObserverPlan> observers)
    {
        string access = observers.TrueForAll(static observer => observer.Model.IsPublic) ? "public" : "internal";
        var parameters = observers.Where(static observer => observer.IsRequired).Select(static observer => $"{TypeOf(observer)} {Identifier.Escape(observer.Parameter)}").ToList();
        if (plan.NeedsErrorHandler)
        {
            parameters.Add("global::Dispatch.IDispatchErrorHandler errorHandler");
        }

        parameters.AddRange(observers.Where(static observer => !observer.IsRequired).Select(static observer => $"{TypeOf(observer)}{(observer.Model.IsThunk && !observer.IsMadeEachTime ? "" : "?")} {Identifier.Escape(observer.Parameter)} = default"));
        writer.Line();
        writer.Line(observers.Count == 0
            ? "/// <summary>Creates a dispatcher without a container; observers are constructed when they are first needed.</summary>"
            : "/// <summary>Creates a dispatcher over the given observers, which stay the caller's to dispose; those left out are constructed when they are first needed.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Open($"{access} {plan.Header.Name}({string.Join(", ", parameters)})");
        WriteShared(writer, plan);
        if (plan.NeedsErrorHandler)
        {
            writer.Line("this._errorHandler = errorHandler ?? throw new global::System.ArgumentNullException(nameof(errorHandler));");
        }

        foreach (ObserverPlan observer in observers)
        {
            WriteAssignment(writer, observer);
        }

        writer.Close();
    }

    private static void WriteShared(SourceWriter writer, CorePlan plan)
    {
        if (plan.HasRoot)
        {
            writer.Line("this._root = this;");
            writer.Line("this._dispatchSubscriptions = new global::Dispatch.Generated.SubscriptionHub();");
        }

        if (plan.NeedsDisposal)
        {
            writer.Line("this._owned = new global::Dispatch.Generated.OwnedObservers();");
        }
    }

    private static void WriteAssignment(SourceWriter writer, ObserverPlan observer)
    {
        string parameter = Identifier.Escape(observer.Parameter);
        string field = observer.IsMadeEachTime ? observer.Field + "Factory" : observer.Field;
        if (observer.Model.IsThunk && !observer.IsMadeEachTime)
        {
            if (observer.IsRequired)
            {
                writer.Line($"if ({parameter}.Dispatch_IsMissing()) throw new global::System.ArgumentNullException(nameof({parameter}));");
            }

            writer.Line($"this.{field} = {parameter};");
        }
        else if (!observer.Model.IsStruct)
        {
            writer.Line(observer.IsRequired
                ? $"this.{field} = {parameter} ?? throw new global::System.ArgumentNullException(nameof({parameter}));"
                : $"this.{field} = {parameter};");
        }
        else if (observer.IsRequired)
        {
            writer.Line($"this.{field} = {parameter};").Line($"this.{field}Created = true;");
        }
        else
        {
            writer.Line($"this.{field} = {parameter}.GetValueOrDefault();").Line($"this.{field}Created = {parameter}.HasValue;");
        }
    }

    private static void WriteContainerConstructors(SourceWriter writer, CorePlan plan)
    {
        writer.Line();
        writer.Line("/// <summary>Creates a dispatcher that takes its observers, and what they need, from a container.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Open($"public {plan.Header.Name}(global::System.IServiceProvider services)");
        writer.Line("_services = services ?? throw new global::System.ArgumentNullException(nameof(services));");
        writer.Line("_container = services;");
        WriteShared(writer, plan);
        if (plan.NeedsErrorHandler)
        {
            writer.Line($"_errorHandler = global::Dispatch.Generated.ObserverServices.Required<global::Dispatch.IDispatchErrorHandler>(services, \"{GeneratedFile.Readable(plan.Header.TypeName)} (an event isolates failures)\");");
        }

        writer.Close();
        if (plan.IsScoped)
        {
            WriteInner(writer, plan, "Creates the dispatcher of a scope, which shares the singletons of the root.", "internal", "DispatchRoot", "root.Dispatcher", "");
        }

        if (plan.Scopes.PerPublish)
        {
            WriteInner(
                writer, plan, "Creates the dispatcher of one publish, whose observers come from a scope of their own.", "private", plan.Header.TypeName, "root._root", "?");
        }
    }

    private static void WriteInner(SourceWriter writer, CorePlan plan, string summary, string access, string type, string root, string nullable)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Open($"{access} {plan.Header.Name}({type} root, global::System.IServiceProvider{nullable} services)");
        writer.Line("_services = services;");
        writer.Line("_container = services;");
        writer.Line($"_root = {root};");
        if (nullable.Length > 0)
        {
            writer.Line("_isPublishScope = true;");
        }

        if (plan.NeedsErrorHandler)
        {
            writer.Line($"_errorHandler = {root}._errorHandler;");
        }

        if (plan.NeedsDisposal)
        {
            writer.Line($"_owned = {root}._owned;");
        }

        writer.Close();
    }

    private static string TypeOf(ObserverPlan observer) => observer.IsMadeEachTime
        ? $"global::System.Func<{observer.Model.TypeName}>"
        : observer.Model.TypeName;
}
