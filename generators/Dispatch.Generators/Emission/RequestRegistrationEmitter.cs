using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The senders in the container. Nothing where there are no requests.</summary>
internal static class RequestRegistrationEmitter
{
    private static readonly (string Service, string Type)[] s_open =
    [
        ("global::Dispatch.ISender<>", "DispatchSender<>"),
        ("global::Dispatch.ISender<,>", "DispatchSender<,>"),
        ("global::Dispatch.IStreamSender<,>", "DispatchStreamSender<,>"),
    ];

    public static void WriteSummary(SourceWriter writer, CorePlan plan)
    {
        if (plan.Requests.Count > 0)
        {
            writer.Line("/// So are <c>ISender</c>, <c>ISender&lt;T&gt;</c>, <c>ISender&lt;T, TResult&gt;</c> and <c>IStreamSender&lt;T, TItem&gt;</c>.");
        }
    }

    public static void WriteSender(SourceWriter writer, CorePlan plan, string lifetime)
    {
        if (plan.Requests.Count > 0)
        {
            writer.Line($"{ServiceCollectionEmitter.Try(lifetime)}<global::Dispatch.ISender>(services, static provider => {ServiceCollectionEmitter.Resolve(plan.Header.TypeName)});");
        }
    }

    public static void WriteOpen(SourceWriter writer, CorePlan plan, string lifetime)
    {
        if (plan.Requests.Count == 0)
        {
            return;
        }

        foreach ((string service, string type) in s_open)
        {
            writer.Line($"{ServiceCollectionEmitter.Extensions}.TryAdd(services, {ServiceCollectionEmitter.Di}.ServiceDescriptor.{lifetime}(typeof({service}), typeof({plan.Header.TypeName}.{type})));");
        }
    }

    public static void WriteClosed(SourceWriter writer, CorePlan plan, string lifetime)
    {
        foreach (RequestRoutePlan route in plan.Requests)
        {
            string arguments = route.Kind == RequestKind.Command ? route.TypeName : $"{route.TypeName}, {route.ResultTypeName}";
            (string service, string method) = route.Kind == RequestKind.Stream ? ("IStreamSender", "StreamSenderFor") : ("ISender", "SenderFor");
            writer.Line($"{ServiceCollectionEmitter.Try(lifetime)}<global::Dispatch.{service}<{arguments}>>(services, static provider => {ServiceCollectionEmitter.Resolve(plan.Header.TypeName)}.{method}<{arguments}>());");
        }
    }
}
