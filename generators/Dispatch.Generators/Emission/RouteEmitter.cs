using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>An event's entry in the tables, for the entry points that learn the type from a type argument or at run time.</summary>
internal static class RouteEmitter
{
    private const string Token = OverloadEmitter.Token;

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string type = plan.Event.TypeName;
        bool isAsync = plan.IsAsync;
        writer.Line();
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"private sealed class Route_{plan.Member} : global::Dispatch.Generated.{ContextEmitter.RouteBase(plan)}<{dispatcher}, {type}>");
        writer.Line($"internal static readonly Route_{plan.Member} Instance = new Route_{plan.Member}();");
        writer.Line();
        WriteRefusal(writer, plan);
        if (plan.TakesContext)
        {
            ContextEmitter.WriteRun(writer, plan);
            ContextEmitter.WriteGives(writer, plan);
        }
        else if (!isAsync)
        {
            writer.Line($"public override void Publish({dispatcher} dispatcher, in {type} e) => dispatcher.{SyncEventEmitter.BodyCall(plan, "default", "")};");
            if (plan.Policy != ErrorPolicyModel.Stop)
            {
                writer.Line();
                writer.Line($"protected override void Publish({dispatcher} dispatcher, in {type} e, {Token}) => dispatcher.{SyncEventEmitter.BodyCall(plan, "cancellationToken", "")};");
            }
        }
        else
        {
            writer.Line($"public override global::System.Threading.Tasks.ValueTask PublishAsync({dispatcher} dispatcher, {type} e, {Token}) => dispatcher.PublishAsync_{plan.Member}(in e, cancellationToken);");
        }

        SubscriptionEmitter.EmitRoute(writer, plan);
        WriteRest(writer, plan);
        writer.Close();
    }

    /// <summary>What names the filter that makes the event asynchronous.</summary>
    public static void WriteRefusal(SourceWriter writer, EventPlan plan)
    {
        if (plan.AsyncFilter is not null)
        {
            string type = plan.Event.TypeName;
            writer.Line($"public override void Publish({plan.Header.TypeName} dispatcher, in {type} e) => throw new global::Dispatch.SynchronousPublishException(typeof({type}), \"{plan.AsyncFilter}\");");
            writer.Line();
        }
    }

    /// <summary>The policy, the steps and their names.</summary>
    public static void WriteRest(SourceWriter writer, EventPlan plan)
    {
        WritePolicy(writer, plan);
        if (plan.IsAsync)
        {
            WriteSteps(writer, plan);
        }

        if (plan.IsAsync || plan.Policy == ErrorPolicyModel.Isolate)
        {
            WriteNames(writer, plan);
        }
    }

    /// <summary>One return for all steps: each further one would give the JIT a task in memory to clear and to copy.</summary>
    private static void WriteSteps(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        if (plan.Steps.Count != 1)
        {
            writer.Line().Line($"protected override int StepCount => {plan.Steps.Count};");
        }

        if (plan.FirstAsyncStep != 0)
        {
            writer.Line().Line($"protected override int FirstAsyncStep => {plan.FirstAsyncStep};");
        }

        writer.Line();
        string invoke = $"protected override global::System.Threading.Tasks.ValueTask Invoke({dispatcher} dispatcher, int step, in {plan.Event.TypeName} e{ContextEmitter.Parameter(plan)}, {Token})";
        if (plan.Steps.Count == 1 && plan.Steps[0].Signature.IsAsync)
        {
            writer.Line($"{invoke} => {CallEmitter.AsyncCall(plan.Steps[0], "dispatcher.")};");
            return;
        }

        writer.Open(invoke);
        writer.Line("global::System.Threading.Tasks.ValueTask pending;");
        writer.Open("switch (step)");
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            StepPlan step = plan.Steps[i];
            writer.Line(i == plan.Steps.Count - 1 ? "default:" : $"case {i}:").Indent();
            if (step.Signature.IsAsync)
            {
                if (i > 0)
                {
                    writer.Line("cancellationToken.ThrowIfCancellationRequested();");
                }

                writer.Line($"pending = {CallEmitter.AsyncCall(step, "dispatcher.")};");
            }
            else
            {
                writer.Line(CallEmitter.Call(step, "dispatcher.") + ";");
                writer.Line("pending = default;");
            }

            writer.Line("break;");
            writer.Outdent();
        }

        writer.Close();
        writer.Line("return pending;");
        writer.Close();
    }

    private static void WritePolicy(SourceWriter writer, EventPlan plan)
    {
        if (plan.Policy != ErrorPolicyModel.Stop)
        {
            writer.Line();
            writer.Line($"protected override global::Dispatch.ErrorPolicy Policy => global::Dispatch.ErrorPolicy.{plan.Policy};");
        }

        if (plan.Policy == ErrorPolicyModel.Isolate)
        {
            writer.Line();
            writer.Line($"protected override global::Dispatch.IDispatchErrorHandler? ErrorHandlerOf({plan.Header.TypeName} dispatcher) => dispatcher._errorHandler;");
        }
    }

    private static void WriteNames(SourceWriter writer, EventPlan plan)
    {
        writer.Line();
        if (plan.Steps.Count == 1)
        {
            writer.Line($"public override string NameOf(int step) => \"{plan.Steps[0].DisplayName}\";");
            return;
        }

        writer.Line("public override string NameOf(int step) => step switch");
        writer.Line("{").Indent();
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            writer.Line($"{(i == plan.Steps.Count - 1 ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))} => \"{plan.Steps[i].DisplayName}\",");
        }

        writer.Outdent().Line("};");
    }
}
