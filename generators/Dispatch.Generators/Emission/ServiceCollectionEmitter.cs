using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>The registration with Microsoft.Extensions.DependencyInjection.</summary>
internal static class ServiceCollectionEmitter
{
    public const string Di = "global::Microsoft.Extensions.DependencyInjection";

    public static SourceText Emit(CorePlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string name = plan.SimpleName.EndsWith("Dispatcher", System.StringComparison.Ordinal) ? plan.SimpleName : plan.SimpleName + "Dispatcher";
        string lifetime = plan.IsScoped ? "Scoped" : "Singleton";
        SourceWriter writer = GeneratedFile.Begin();
        writer.Line("namespace Microsoft.Extensions.DependencyInjection;").Line();
        writer.Line($"/// <summary>Registers <c>{GeneratedFile.Xml(GeneratedFile.Readable(dispatcher))}</c>.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Open($"{(plan.IsPublic ? "public" : "internal")} static class {UniqueNames.Sanitize(plan.Hint)}ServiceCollectionExtensions");
        writer.Line("/// <summary>");
        writer.Line($"/// Registers the dispatcher, <c>IPublisher</c>, <c>IKeyedPublisher</c>, <c>ISubscriber</c>, <c>IPublisher&lt;T&gt;</c> and <c>IAsyncPublisher&lt;T&gt;</c> as {lifetime.ToLowerInvariant()}.");
        RequestRegistrationEmitter.WriteSummary(writer, plan);
        writer.Line("/// Observers are constructed when they are first needed, from what the container has.");
        writer.Line("/// </summary>");
        writer.Open($"public static {Di}.IServiceCollection Add{name}(this {Di}.IServiceCollection services)");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(services);");
        WriteDispatcher(writer, plan);
        foreach (string service in s_services)
        {
            writer.Line($"{Try(lifetime)}<{service}>(services, static provider => {Resolve(dispatcher)});");
        }

        // Subscriptions belong to all scopes, so singletons may subscribe.
        string owner = plan.IsScoped ? Resolve(dispatcher + ".DispatchRoot") + ".Dispatcher" : Resolve(dispatcher);
        writer.Line($"{Try("Singleton")}<global::Dispatch.ISubscriber>(services, static provider => {owner});");
        RequestRegistrationEmitter.WriteSender(writer, plan, lifetime);
        writer.Line();
        writer.Line("// An open generic over a struct needs code that only a JIT can make.");
        writer.Open("if (global::System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported)");
        foreach (string service in s_publishers)
        {
            writer.Line($"{Extensions}.TryAdd(services, {Di}.ServiceDescriptor.{lifetime}(typeof({service}<>), typeof({dispatcher}.DispatchPublisher<>)));");
        }

        RequestRegistrationEmitter.WriteOpen(writer, plan, lifetime);
        writer.Close().Open("else");
        writer.Line("AddPublishers(services);");
        writer.Close();
        writer.Line();
        writer.Line("return services;");
        writer.Close();
        WriteClosedPublishers(writer, plan, lifetime);
        writer.Close();
        return GeneratedFile.End(writer);
    }

    public const string Extensions = Di + ".Extensions.ServiceCollectionDescriptorExtensions";

    private static readonly string[] s_services = ["global::Dispatch.IPublisher", "global::Dispatch.IKeyedPublisher"];

    private static readonly string[] s_publishers = ["global::Dispatch.IPublisher", "global::Dispatch.IAsyncPublisher"];

    private static void WriteDispatcher(SourceWriter writer, CorePlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        foreach (ObserverPlan observer in plan.Observers.Where(static observer => observer.Lifetime != LifetimeModel.Singleton && observer.Model.Creation != CreationKind.Given))
        {
            string registered = observer.Lifetime == LifetimeModel.Transient ? "Transient" : "Scoped";
            writer.Line(observer.Model.IsThunk
                ? $"{Extensions}.TryAdd(services, new {Di}.ServiceDescriptor({observer.Model.TypeName}.Dispatch_ServiceType(), {observer.Model.TypeName}.Dispatch_ServiceType(), {Di}.ServiceLifetime.{registered}));"
                : $"{Try(registered)}<{observer.Model.TypeName}>(services);");
        }

        if (!plan.IsScoped)
        {
            writer.Line($"{Try("Singleton")}<{dispatcher}>(services, static provider => new {dispatcher}(provider));");
            return;
        }

        writer.Line($"{Try("Singleton")}<{dispatcher}.DispatchRoot>(services, static provider => new {dispatcher}.DispatchRoot(provider));");
        writer.Line($"{Try("Scoped")}<{dispatcher}>(services, static provider => new {dispatcher}({Resolve(dispatcher + ".DispatchRoot")}, provider));");
    }

    private static void WriteClosedPublishers(SourceWriter writer, CorePlan plan, string lifetime)
    {
        string dispatcher = plan.Header.TypeName;
        writer.Line();
        writer.Open($"private static void AddPublishers({Di}.IServiceCollection services)");
        foreach (RoutePlan route in plan.Events)
        {
            writer.Line($"{Try(lifetime)}<global::Dispatch.IPublisher<{route.TypeName}>>(services, static provider => {Resolve(dispatcher)}.For<{route.TypeName}>());");
            writer.Line($"{Try(lifetime)}<global::Dispatch.IAsyncPublisher<{route.TypeName}>>(services, static provider => {Resolve(dispatcher)}.ForAsync<{route.TypeName}>());");
        }

        RequestRegistrationEmitter.WriteClosed(writer, plan, lifetime);
        writer.Close();
    }

    public static string Try(string lifetime) => $"{Extensions}.TryAdd{lifetime}";

    public static string Resolve(string type) => $"{Di}.ServiceProviderServiceExtensions.GetRequiredService<{type}>(provider)";
}
