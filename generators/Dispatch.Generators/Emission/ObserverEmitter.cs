using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>How each observer comes into being.</summary>
internal static class ObserverEmitter
{
    private const string Services = "global::Dispatch.Generated.ObserverServices";

    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        foreach (ObserverPlan observer in plan.Observers)
        {
            writer.Line();
            writer.Line(GeneratedFile.StepThrough);
            if (observer.Lifetime == LifetimeModel.Transient)
            {
                WriteTransient(writer, observer);
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

    private static void WriteTransient(SourceWriter writer, ObserverPlan observer)
    {
        string create = observer.IsRequired ? observer.Field + "Factory!()" : $"{observer.Field}Factory is null ? {New(observer)} : {observer.Field}Factory()";
        writer.Line($"private {observer.Model.TypeName} New_{observer.Member}() =>").Indent();
        writer.Line($"_services is null ? {(observer.IsRequired ? create : "(" + create + ")")} : {Required(observer)};");
        writer.Outdent();
    }

    private static void WriteStruct(SourceWriter writer, ObserverPlan observer)
    {
        writer.Open($"private void Create_{observer.Member}()");
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
        if (observer.Lifetime == LifetimeModel.Scoped || observer.Model.Creation == CreationKind.Given)
        {
            string fallback = observer.IsRequired ? Required(observer) : $"_services is null ? {New(observer)} : {Required(observer)}";
            writer.Line($"{type} created = {fallback};");
        }
        else
        {
            string constructed = DispatchPlanner.NeedsDisposal(observer) ? $"_owned.Add({New(observer)})" : New(observer);
            writer.Line($"{type} created = {Services}.Optional<{type}>(_services) ?? {constructed};");
        }

        writer.Line($"global::Dispatch.Generated.Observers.Keep(ref {observer.Field}, created);");
        writer.Close();
    }

    private static string Required(ObserverPlan observer) => $"{Services}.Required<{observer.Model.TypeName}>(_services, \"{observer.Model.MetadataName}\")";

    private static string New(ObserverPlan observer)
    {
        IEnumerable<string> arguments = observer.Model.Parameters.Select(parameter => $"{Identifier.Escape(parameter.Name)}: {Argument(observer, parameter)}");
        return $"new {observer.Model.TypeName}({string.Join(", ", arguments)})";
    }

    private static string Argument(ObserverPlan observer, ParameterModel parameter)
    {
        if (parameter.Key is not null)
        {
            string method = parameter.IsOptional ? "GetKeyedService" : "GetRequiredKeyedService";
            return $"global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.{method}<{parameter.TypeName}>(_services!, {parameter.Key})";
        }

        if (parameter.TypeName == "global::System.IServiceProvider")
        {
            return "_services!";
        }

        return parameter.IsOptional
            ? $"{Services}.Optional<{parameter.TypeName}>(_services)!"
            : $"{Services}.Required<{parameter.TypeName}>(_services, \"{observer.Model.MetadataName}\")";
    }
}
