using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Emission;

/// <summary>The expressions that make an observer.</summary>
internal static class ObserverCreation
{
    private const string Services = "global::Dispatch.Generated.ObserverServices";

    /// <summary>From the container, or an exception that names it.</summary>
    public static string Required(ObserverModel observer, string services) => $"{Services}.Required<{observer.TypeName}>({services}, \"{observer.MetadataName}\")";

    /// <summary>From the container, or null.</summary>
    public static string Optional(ObserverModel observer, string services) => $"{Services}.Optional<{observer.TypeName}>({services})";

    /// <summary>Constructed, with arguments from the container.</summary>
    public static string New(ObserverModel observer, string services)
    {
        IEnumerable<string> arguments = observer.Parameters.Select(parameter => $"{Identifier.Escape(parameter.Name)}: {Argument(observer, parameter, services)}");
        return $"new {observer.TypeName}({string.Join(", ", arguments)})";
    }

    private static string Argument(ObserverModel observer, ParameterModel parameter, string services)
    {
        if (parameter.Key is not null)
        {
            string method = parameter.IsOptional ? "GetKeyedService" : "GetRequiredKeyedService";
            return $"global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.{method}<{parameter.TypeName}>({services}!, {parameter.Key})";
        }

        if (parameter.TypeName == "global::System.IServiceProvider")
        {
            return services + "!";
        }

        return parameter.IsOptional
            ? $"{Services}.Optional<{parameter.TypeName}>({services})!"
            : $"{Services}.Required<{parameter.TypeName}>({services}, \"{observer.MetadataName}\")";
    }
}
