using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// Publishes that are awaited at once. What an observer throws reaches the publisher as the failure of a task would, so that the observers
/// are called without a protected region, which the JIT could not inline.
/// </summary>
internal static class AwaitedPublishEmitter
{
    private const string Task = "global::System.Threading.Tasks.ValueTask";

    // More calls than this are better made in one place than wherever the event is published.
    private const int MostInlined = 4;

    /// <summary>The way into the dispatcher. What is rare, the first publish and a cancelled one, is the publish of any other caller.</summary>
    public static void WriteEntry(SourceWriter writer, EventPlan plan)
    {
        if (plan.Steps.Count <= MostInlined)
        {
            writer.Line(GeneratedFile.Inline);
        }

        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"internal {Task} PublishAwaited_{plan.Member}({plan.Event.TypeName} e, {OverloadEmitter.Token})");
        if (plan.Event.Kind == EventKind.Open)
        {
            writer.Line($"if (e is null || e.GetType() != typeof({plan.Event.TypeName})) return DispatchObjectAsync(e!, cancellationToken);");
        }

        writer.Line($"if ({SubscriptionEmitter.IsNotReady(plan)} || cancellationToken.IsCancellationRequested) return Route_{plan.Member}.Instance.PublishAsync(this, e, cancellationToken);");
        PlainAsyncEventEmitter.WriteCalls(
            writer,
            plan,
            "return ",
            "",
            "return global::Dispatch.Generated.AsyncPublish.Canceled(cancellationToken);",
            $"Route_{plan.Member}.Instance.ContinueAsync(this");
        writer.Close().Line();
    }

    public static void WriteInterceptor(SourceWriter writer, InterceptorPlan interceptor)
    {
        EventPlan known = interceptor.Targets.First(static target => target.Event is not null).Event!;
        string type = known.Event.TypeName;
        string parameters = $"{type} e, {OverloadEmitter.Token}";
        if (interceptor.Method == InterceptedMethod.PublishOverload)
        {
            writer.Open($"public static {Task} PublishAwaited_{known.Member}(this {known.Header.TypeName} dispatcher, {parameters})");
            writer.Line($"return dispatcher.PublishAwaited_{known.Member}(e, cancellationToken);");
            writer.Close().Line();
            return;
        }

        bool isOne = interceptor.Method == InterceptedMethod.PublishOneAsync;
        string publisher = isOne ? $"IAsyncPublisher<{type}>" : "IPublisher";
        string call = isOne ? "PublishAsync" : $"PublishAsync<{type}>";
        writer.Open($"public static {Task} PublishAwaited_{known.Member}(this global::Dispatch.{publisher} publisher, {parameters})");
        foreach (InterceptorTargetPlan target in interceptor.Targets)
        {
            string targetType = target.Dispatcher.TypeName + (isOne ? $".DispatchPublisher<{type}>" : "");
            string entry = target.Event is { } planned ? $"{(isOne ? "_dispatcher." : "")}PublishAwaited_{planned.Member}" : call;
            writer.Line($"if (publisher.GetType() == typeof({targetType})) return global::System.Runtime.CompilerServices.Unsafe.As<{targetType}>(publisher).{entry}(e, cancellationToken);");
        }

        writer.Line($"return publisher.{call}(e, cancellationToken);");
        writer.Close().Line();
    }
}
