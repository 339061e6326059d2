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
        string token = RequestTypes.TakesToken(plan) ? ", " + OverloadEmitter.Token : "";
        string signature = $"(in {plan.Type.TypeName} e{token})";
        string arguments = $"(in e{(token.Length > 0 ? ", cancellationToken" : "")})";
        bool catches = Catches(plan);
        if (!catches)
        {
            writer.Line(Inline);
        }

        writer.Open($"private {RequestTypes.Returned(plan)} {RequestTypes.Body(plan)}{signature}");
        if (plan.Rivals is not null)
        {
            writer.Line($"throw new global::Dispatch.SeveralHandlersException(typeof({plan.Type.TypeName}), \"{plan.Rivals}\");");
            writer.Close();
            return;
        }

        if (catches)
        {
            writer.Open("try");
        }

        bool isVoid = RequestTypes.Returned(plan) == "void";
        WriteFirstCheck(writer, plan, arguments, isVoid);
        WriteCall(writer, plan, isVoid);
        if (catches)
        {
            WriteCatch(writer, plan);
        }

        writer.Close();
        WriteFirst(writer, plan, signature, arguments, isVoid);
    }

    /// <summary>
    /// Only an <c>async</c> method reports every failure through its task. Around any other the region keeps that rule; it
    /// costs the inlining into the caller, so it is not there where it is not needed.
    /// </summary>
    private static bool Catches(RequestPlan plan) => plan.IsAsync && (!plan.Contract.IsAsyncMethod || plan.IsTransient);

    private static void WriteFirstCheck(SourceWriter writer, RequestPlan plan, string arguments, bool isVoid)
    {
        if (plan.Preparation is null)
        {
            return;
        }

        writer.Open(plan.Preparation.IsMissing is { } isMissing
            ? $"if ({isMissing})"
            : $"if (!global::Dispatch.Generated.Observers.AreReady(ref _readyRequest_{plan.Member}))");
        writer.Line($"{(isVoid ? "" : "return ")}SendFirst_{plan.Member}{arguments};");
        if (isVoid)
        {
            writer.Line("return;");
        }

        writer.Close().Line();
    }

    private static void WriteCall(SourceWriter writer, RequestPlan plan, bool isVoid)
    {
        string call = CallEmitter.Call(plan.Step);
        if (plan.Contract.Kind == RequestKind.Stream && !plan.Step.Signature.TakesToken)
        {
            call = $"global::Dispatch.Generated.AsyncSend.Until({call}, cancellationToken)";
        }

        if (plan.IsAsync && !plan.Step.Signature.TakesToken)
        {
            writer.Open("if (cancellationToken.IsCancellationRequested)");
            writer.Line($"return {RequestTypes.Tasks}.FromCanceled{ResultArgument(plan)}(cancellationToken);");
            writer.Close().Line();
        }

        bool wraps = plan.Step.Signature.Returns is HandlerReturn.Task or HandlerReturn.TaskOfResult;
        writer.Line((isVoid ? "" : "return ") + (wraps ? $"new {RequestTypes.Task(plan)}({call})" : call) + ";");
    }

    private static void WriteCatch(SourceWriter writer, RequestPlan plan)
    {
        writer.Close();
        writer.Open("catch (global::System.Exception exception)");
        string failed = plan.Contract.Kind == RequestKind.Command ? "AsyncPublish.Failed" : "AsyncSend.Failed" + ResultArgument(plan);
        writer.Line($"return global::Dispatch.Generated.{failed}(exception);");
        writer.Close();
    }

    private static void WriteFirst(SourceWriter writer, RequestPlan plan, string signature, string arguments, bool isVoid)
    {
        if (plan.Preparation is not { } preparation)
        {
            return;
        }

        writer.Line();
        if (preparation.IsMissing is null)
        {
            writer.Line($"private bool _readyRequest_{plan.Member};").Line();
        }

        writer.Line("/// <summary>Creates the handler, then sends.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Line(NoInline);
        writer.Open($"private {RequestTypes.Returned(plan)} SendFirst_{plan.Member}{signature}");
        if (plan.IsAsync)
        {
            writer.Open("try");
        }

        writer.Line(preparation.Create + "();");
        if (preparation.IsMissing is null)
        {
            writer.Line($"global::Dispatch.Generated.Observers.SetReady(ref _readyRequest_{plan.Member});");
        }

        writer.Line($"{(isVoid ? "" : "return ")}{RequestTypes.Body(plan)}{arguments};");
        if (plan.IsAsync)
        {
            WriteCatch(writer, plan);
        }

        writer.Close();
    }

    private static string ResultArgument(RequestPlan plan) => plan.Contract.Kind == RequestKind.Command ? "" : $"<{plan.Contract.ResultTypeName}>";
}
