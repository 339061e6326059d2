using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// An event with an asynchronous observer and nothing around its observers, which most are: everything but the overload is in its
/// route. Its publish is the virtual method of the route itself: one more method in between could not be inlined, because of the
/// protected region, and a task that goes through it is written to memory and read again in pieces of another size.
/// </summary>
internal static class PlainAsyncEventEmitter
{
    private const string Task = "global::System.Threading.Tasks.ValueTask";
    private const string EndIfCanceled = "if (cancellationToken.IsCancellationRequested) return Canceled(cancellationToken);";

    public static void Emit(SourceWriter writer, EventPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        writer.Open($"private sealed class Route_{plan.Member} : global::Dispatch.Generated.AsyncEventRoute<{dispatcher}, {plan.Event.TypeName}>");
        writer.Line($"internal static readonly Route_{plan.Member} Instance = new Route_{plan.Member}();").Line();
        RouteEmitter.WriteRefusal(writer, plan);
        WritePublish(writer, plan);
        FirstPublishEmitter.WritePrepare(writer, plan);
        GuardEmitter.WriteDelivery(writer, plan);
        if (plan.IsParallel)
        {
            writer.Line().Line("protected override bool IsParallel => true;");
        }

        SubscriptionEmitter.WriteOrders(writer, plan);
        RouteEmitter.WriteRest(writer, plan);
        writer.Close();
        GuardEmitter.WriteDeclarations(writer, plan);
    }

    private static void WritePublish(SourceWriter writer, EventPlan plan)
    {
        writer.Open($"public override {Task} PublishAsync({plan.Header.TypeName} dispatcher, {plan.Event.TypeName} e, {OverloadEmitter.Token})");
        writer.Line($"if (dispatcher.{SubscriptionEmitter.IsNotReady(plan)}) return PublishFirst(dispatcher, e, cancellationToken);");
        writer.Line(EndIfCanceled);
        bool callsInOrder = !plan.IsParallel && plan.Policy == ErrorPolicyModel.Stop;

        // An `async` method reports every failure through its task.
        bool catches = plan.Guard is not null || !callsInOrder || !plan.Steps.All(static step => step.NeverThrows);
        if (catches)
        {
            if (callsInOrder)
            {
                writer.Line(Task + " last;");
            }

            writer.Open("try");
        }

        GuardEmitter.Open(writer, plan, "dispatcher.");
        if (callsInOrder)
        {
            WriteCalls(writer, plan, catches ? "last = " : "return ", "dispatcher.", "return Canceled(cancellationToken);", "ContinueAsync(dispatcher");
        }
        else
        {
            writer.Line($"return {(plan.IsParallel ? "RunParallel" : "RunAll")}(dispatcher, in e, cancellationToken);");
        }

        GuardEmitter.Close(writer, plan, "dispatcher.");
        if (catches)
        {
            writer.Close();
            writer.Open("catch (global::System.Exception exception)");
            writer.Line("return Failed(exception);");
            writer.Close();
            if (callsInOrder)
            {
                writer.Line().Line("return last;");
            }
        }

        writer.Close().Line();
    }

    /// <summary>
    /// Each call, awaited only if it has not completed. The last task is returned outside the protected region: inside one it would
    /// go over memory, in pieces that the processor cannot forward.
    /// </summary>
    public static void WriteCalls(SourceWriter writer, EventPlan plan, string end, string owner, string canceled, string goesOn)
    {
        int last = plan.Steps.Count - 1;
        bool isDeclared = false;
        for (int i = 0; i <= last; i++)
        {
            StepPlan step = plan.Steps[i];
            if (!step.Signature.IsAsync)
            {
                writer.Line(CallEmitter.Call(step, owner) + ";");
                continue;
            }

            if (i > 0)
            {
                writer.Line($"if (cancellationToken.IsCancellationRequested) {canceled}");
            }

            string call = CallEmitter.AsyncCall(step, owner);
            if (i == last)
            {
                writer.Line($"{end}{call};");
                return;
            }

            writer.Line($"{(isDeclared ? "" : Task + " ")}pending = {call};");
            isDeclared = true;
            writer.Line($"if (!pending.IsCompletedSuccessfully) return {goesOn}, e, cancellationToken, {i + 1}, pending);");
            writer.Line("pending.GetAwaiter().GetResult();");
        }

        writer.Line($"{end}default;");
    }
}
