using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The call of a handler. It is the call that one would write by hand, after one check whether the handler is there.</summary>
internal static class RequestBodyEmitter
{
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string NoInline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    public static void Emit(SourceWriter writer, RequestPlan plan)
    {
        bool catches = plan.MayThrow;
        if (!catches)
        {
            writer.Line(Inline);
        }

        writer.Open($"private {RequestTypes.Returned(plan)} {RequestTypes.Body(plan)}(in {plan.Type.TypeName} e{Token(plan)})");
        if (plan.Rivals is not null)
        {
            writer.Line($"throw new global::Dispatch.SeveralHandlersException(typeof({plan.Type.TypeName}), \"{plan.Rivals}\");");
            writer.Close();
            return;
        }

        if (catches && plan.Filters is null)
        {
            WriteGuarded(writer, plan);
            writer.Close();
            WriteFirst(writer, plan);
            return;
        }

        if (catches)
        {
            writer.Open("try");
        }

        if (plan.Filters?.Refusal is { } refusal)
        {
            writer.Line($"throw new global::Dispatch.UnusableFilterException(typeof({plan.Type.TypeName}), \"{refusal.Filter}\", \"{refusal.Reason}\");");
        }
        else
        {
            WriteSend(writer, plan);
        }

        if (catches)
        {
            writer.Close();
            WriteCatch(writer, plan);
        }

        writer.Close();
        WriteFirst(writer, plan);
    }

    /// <summary>
    /// The call of a handler that may throw instead of returning its task. Only the call is in the protected region: what it takes and
    /// returns would otherwise go through memory in pieces of another size, for which the processor waits. The local is copied field by
    /// field, and the failed task is made outside, so that it needs no place of its own.
    /// </summary>
    private static void WriteGuarded(SourceWriter writer, RequestPlan plan)
    {
        WriteFirstCheck(writer, plan);
        WriteCanceled(writer, plan);
        bool copies = !plan.Step.Signature.ByReference && !plan.Step.TakesDispatcher && plan.Step.TakenType is null && plan.Type.Kind == EventKind.Struct;
        if (copies)
        {
            writer.Line($"{plan.Type.TypeName} request = e;");
        }

        writer.Line($"{RequestTypes.Task(plan)} sent;");
        writer.Line("global::System.Exception failure;");
        writer.Open("try");
        WriteCall(writer, plan, assigns: true, e: copies ? "request" : "e");
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        writer.Line("failure = exception;");
        writer.Line("goto failed;");
        writer.Close().Line();
        writer.Line(plan.Contract.Kind == RequestKind.Command ? "return sent;" : $"return sent.IsCompletedSuccessfully ? new {RequestTypes.Task(plan)}(sent.Result) : sent;");
        writer.Line($"failed: return {Failed(plan)}(failure);");
    }

    public static void WriteCatch(SourceWriter writer, RequestPlan plan)
    {
        writer.Open("catch (global::System.Exception exception)");
        writer.Line($"return {Failed(plan)}(exception);");
        writer.Close();
    }

    /// <summary>The call of the handler, with what its signature does not say by itself.</summary>
    public static void WriteCall(SourceWriter writer, RequestPlan plan, string owner = "", bool assigns = false, string e = "e")
    {
        StepPlan step = plan.HandlerField is null || owner.Length > 0 ? plan.Step : plan.Step with { Target = "handler" };
        string call = CallEmitter.Call(step, owner, e);
        if (plan.Contract.Kind == RequestKind.Stream && !step.Signature.TakesToken)
        {
            call = $"global::Dispatch.Generated.AsyncSend.Until({call}, cancellationToken)";
        }

        if (!assigns)
        {
            WriteCanceled(writer, plan);
        }

        bool wraps = step.Signature.Returns is HandlerReturn.Task or HandlerReturn.TaskOfResult;
        bool isSyncInside = plan.IsAsync && !step.Signature.IsAsync;
        if (isSyncInside && plan.Contract.Kind == RequestKind.Command)
        {
            writer.Line(call + ";");
            writer.Line(assigns ? "sent = default;" : "return default;");
            return;
        }

        bool isVoid = RequestTypes.Returned(plan) == "void";
        writer.Line((isVoid ? "" : assigns ? "sent = " : "return ") + (wraps || isSyncInside ? $"new {RequestTypes.Task(plan)}({call})" : call) + ";");
    }

    private static void WriteCanceled(SourceWriter writer, RequestPlan plan)
    {
        if (plan.Step.Signature is { IsAsync: true, TakesToken: false })
        {
            writer.Open("if (cancellationToken.IsCancellationRequested)");
            writer.Line($"return {RequestTypes.Tasks}.FromCanceled{ResultArgument(plan)}(cancellationToken);");
            writer.Close().Line();
        }
    }

    /// <summary>The same for a sender that awaits it at once: a failure may be thrown.</summary>
    public static void WriteDirect(SourceWriter writer, RequestPlan plan)
    {
        WriteFirstCheck(writer, plan, copies: true);
        WriteCall(writer, plan);
    }

    private static void WriteSend(SourceWriter writer, RequestPlan plan)
    {
        WriteFirstCheck(writer, plan);
        if (plan.Filters is null)
        {
            WriteCall(writer, plan);
        }
        else
        {
            RequestFilterEmitter.WriteStart(writer, plan);
        }
    }

    private static void WriteFirstCheck(SourceWriter writer, RequestPlan plan, bool copies = false)
    {
        if (plan.Preparations.Count == 0)
        {
            return;
        }

        bool isVoid = RequestTypes.Returned(plan) == "void";
        if (plan.HandlerField is { } field)
        {
            // Read once: what was tested for null is what is called, so that the runtime does not test it again.
            writer.Line($"{plan.HandlerTypeName}? handler = {field};");
        }

        writer.Open($"if ({(plan.HandlerField is null ? plan.IsMissing : "handler is null") ?? $"!global::Dispatch.Generated.Observers.AreReady(ref _readyRequest_{plan.Member})"})");
        if (copies)
        {
            writer.Line($"{plan.Type.TypeName} first = e;");
        }

        writer.Line($"{(isVoid ? "" : "return ")}SendFirst_{plan.Member}({(plan.MayThrow ? "in " : "")}{(copies ? "first" : "e")}{TokenArgument(plan)});");
        if (isVoid)
        {
            writer.Line("return;");
        }

        writer.Close().Line();
    }

    /// <summary>A send that is inlined hands on a copy, so that the caller can keep the request in registers.</summary>
    private static void WriteFirst(SourceWriter writer, RequestPlan plan)
    {
        if (plan.Preparations.Count == 0 || plan.Filters?.Refusal is not null)
        {
            return;
        }

        writer.Line();
        if (plan.IsMissing is null)
        {
            writer.Line($"private bool _readyRequest_{plan.Member};").Line();
        }

        writer.Line("/// <summary>Creates the handler and what surrounds it, then sends.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Line(NoInline);
        writer.Open($"private {RequestTypes.Returned(plan)} SendFirst_{plan.Member}({(plan.MayThrow ? "in " : "")}{plan.Type.TypeName} e{Token(plan)})");
        if (plan.IsAsync)
        {
            writer.Open("try");
        }

        foreach (PreparationPlan preparation in plan.Preparations)
        {
            writer.Line(preparation.IsMissing is null || plan.Preparations.Count == 1
                ? $"{preparation.Create}();"
                : $"if ({preparation.IsMissing}) {preparation.Create}();");
        }

        if (plan.IsMissing is null)
        {
            writer.Line($"global::Dispatch.Generated.Observers.SetReady(ref _readyRequest_{plan.Member});");
        }

        writer.Line($"{(RequestTypes.Returned(plan) == "void" ? "" : "return ")}{RequestTypes.Body(plan)}(in e{TokenArgument(plan)});");
        if (plan.IsAsync)
        {
            writer.Close();
            WriteCatch(writer, plan);
        }

        writer.Close();
    }

    private static string Token(RequestPlan plan) => RequestTypes.TakesToken(plan) ? ", " + OverloadEmitter.Token : "";

    private static string TokenArgument(RequestPlan plan) => RequestTypes.TakesToken(plan) ? ", cancellationToken" : "";

    private static string Failed(RequestPlan plan) =>
        "global::Dispatch.Generated." + (plan.Contract.Kind == RequestKind.Command ? "AsyncPublish.Failed" : "AsyncSend.Failed" + ResultArgument(plan));

    private static string ResultArgument(RequestPlan plan) => plan.Contract.Kind == RequestKind.Command ? "" : $"<{plan.Contract.ResultTypeName}>";
}
