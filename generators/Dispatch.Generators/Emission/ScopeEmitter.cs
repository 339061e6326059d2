using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The scopes that a publish, or the call of one observer, opens in the container. Nothing is written for an event without.</summary>
internal static class ScopeEmitter
{
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    private const string Services = ServiceCollectionEmitter.Di + ".ServiceProviderServiceExtensions";
    private const string Pooled = "[global::System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(global::System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))]";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        if (plan.Scopes.PerPublish)
        {
            WritePublish(writer, plan);
        }

        if (plan.Scopes.Deliveries.Count == 0)
        {
            return;
        }

        writer.Line("/// <summary>Observers that are called in a scope of their own.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"private static class Scopes_{plan.Member}");
        foreach (ScopedStepPlan delivery in plan.Scopes.Deliveries)
        {
            WriteDelivery(writer, plan, delivery);
        }

        writer.Close();
        writer.Line();
    }

    /// <summary>The dispatcher outside of a scope never gets ready for such an event, so that each publish comes here.</summary>
    public static void WriteEntry(SourceWriter writer, EventPlan plan)
    {
        if (!plan.Scopes.PerPublish)
        {
            return;
        }

        writer.Line($"if (!_isPublishScope) return {Call(plan)};");
    }

    /// <summary>The call that publishes in a scope.</summary>
    public static string Call(EventPlan plan) => $"PublishScoped_{plan.Member}(e{(EventEmitter.TakesToken(plan) ? ", cancellationToken" : "")}{(plan.TakesContext ? ", context" : "")})";

    private static void WritePublish(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string parameters = $"{plan.Event.TypeName} e{(EventEmitter.TakesToken(plan) ? ", " + OverloadEmitter.Token : "")}{(plan.TakesContext ? ", global::Dispatch.PublishContext context" : "")}";
        writer.Line("/// <summary>Publishes in a scope that ends with the publish.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        if (plan.IsAsync)
        {
            writer.Line(Pooled);
        }

        writer.Open($"private {(plan.IsAsync ? "async " + ValueTask : "void")} PublishScoped_{plan.Member}({parameters})");
        string body = plan.IsAsync
            ? $"PublishAsync_{plan.Member}(in e, cancellationToken{ContextEmitter.Argument(plan)})"
            : SyncEventEmitter.BodyCall(plan, "cancellationToken", ContextEmitter.Argument(plan));
        writer.Open("if (_services is null)");
        writer.Line($"{(plan.IsAsync ? "await " : "")}new {dispatcher}(this, null).{body}{(plan.IsAsync ? ".ConfigureAwait(false)" : "")};");
        writer.Line("return;");
        writer.Close().Line();
        if (!WriteScope(writer, plan, plan.IsAsync, "_services"))
        {
            return;
        }

        writer.Line($"{(plan.IsAsync ? "await " : "")}new {dispatcher}(this, scope.ServiceProvider).{body}{(plan.IsAsync ? ".ConfigureAwait(false)" : "")};");
        CloseScope(writer, plan.IsAsync);
        writer.Close();
        writer.Line();
    }

    private static void WriteDelivery(SourceWriter writer, EventPlan plan, ScopedStepPlan delivery)
    {
        StepPlan step = delivery.Step;
        bool isAsync = step.Signature.IsAsync;
        string name = "Deliver" + delivery.Index;
        string context = step.Signature.TakesContext ? ContextEmitter.TypedParameter : "";
        string parameters = $"{plan.Header.TypeName} dispatcher, in {plan.Event.TypeName} e{context}{(isAsync ? ", " + OverloadEmitter.Token : "")}";
        if (isAsync)
        {
            string shared = IsShared(delivery) ? $"dispatcher._isPublishScope ? {CallEmitter.AsyncCall(step, "dispatcher.")} : " : "";
            writer.Line($"public static {ValueTask} {name}({parameters}) => {shared}{name}Async(dispatcher, e{(step.Signature.TakesContext ? ", context" : "")}, cancellationToken);");
            writer.Line(Pooled);
            writer.Open($"private static async {ValueTask} {name}Async({plan.Header.TypeName} dispatcher, {plan.Event.TypeName} e{(step.Signature.TakesContext ? ", global::Dispatch.PublishContext context" : "")}, {OverloadEmitter.Token})");
        }
        else
        {
            writer.Open($"public static void {name}({parameters})");
            if (IsShared(delivery))
            {
                writer.Open("if (dispatcher._isPublishScope)");
                writer.Line(CallEmitter.Call(step, "dispatcher.") + ";").Line("return;");
                writer.Close().Line();
            }
        }

        writer.Open("if (dispatcher._services is null)");
        WriteCall(writer, step with { Target = $"dispatcher.New_{delivery.Observer.Member}()" });
        writer.Line("return;");
        writer.Close().Line();
        if (!WriteScope(writer, plan, isAsync, "dispatcher._services"))
        {
            return;
        }

        string resolved = delivery.Observer.Model.IsThunk
            ? $"{delivery.Observer.Model.TypeName}.Dispatch_Resolve(scope.ServiceProvider)"
            : ObserverCreation.Required(delivery.Observer.Model, "scope.ServiceProvider");
        WriteCall(writer, step with { Target = resolved });
        CloseScope(writer, isAsync);
        writer.Close();
    }

    private static void WriteCall(SourceWriter writer, StepPlan step) =>
        writer.Line(step.Signature.IsAsync ? $"await {CallEmitter.AsyncCall(step)}.ConfigureAwait(false);" : CallEmitter.Call(step) + ";");

    /// <summary>False where the container cannot be named, which DSP0067 reports: then the publish is refused.</summary>
    private static bool WriteScope(SourceWriter writer, EventPlan plan, bool isAsync, string services)
    {
        if (!plan.Scopes.HasContainer)
        {
            if (isAsync)
            {
                writer.Line("await default(global::System.Threading.Tasks.ValueTask).ConfigureAwait(false);");
            }

            writer.Line("throw new global::System.NotSupportedException(\"A scope needs Microsoft.Extensions.DependencyInjection.Abstractions, which the assembly of the dispatcher does not reference (DSP0067).\");");
            writer.Close();
            return false;
        }

        if (isAsync)
        {
            writer.Line($"{ServiceCollectionEmitter.Di}.AsyncServiceScope scope = {Services}.CreateAsyncScope({services});");
            writer.Open("try");
        }
        else
        {
            writer.Open($"using ({ServiceCollectionEmitter.Di}.IServiceScope scope = {Services}.CreateScope({services}))");
        }

        return true;
    }

    private static void CloseScope(SourceWriter writer, bool isAsync)
    {
        writer.Close();
        if (isAsync)
        {
            writer.Open("finally");
            writer.Line("await scope.DisposeAsync().ConfigureAwait(false);");
            writer.Close();
        }
    }

    /// <summary>Whether the scope is that of the publish, where there is one: a publish under a key with subscriptions has none.</summary>
    private static bool IsShared(ScopedStepPlan delivery) => delivery.Observer.Lifetime == LifetimeModel.PerPublish;
}
