using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>The overloads that users call.</summary>
internal static class RequestOverloadEmitter
{
    private const string Token = OverloadEmitter.Token;

    public static void Emit(SourceWriter writer, RequestPlan plan)
    {
        string type = plan.Type.TypeName;
        string task = RequestTypes.Task(plan);
        if (plan.Contract.Kind == RequestKind.Stream)
        {
            WriteOverload(writer, plan, $"{RequestTypes.Returned(plan)} Stream({type} query, {Token} = default)", "query", $"Stream_{plan.Member}(in query, cancellationToken)", $"DispatchStream<{plan.Contract.ResultTypeName}>(query!, cancellationToken)");
        }
        else if (plan.IsAsync)
        {
            WriteRefusal(writer, plan);
            WriteOverload(writer, plan, $"{task} SendAsync({type} request, {Token} = default)", "request", $"SendAsync_{plan.Member}(in request, cancellationToken)", Runtime(plan, isAsync: true));
        }
        else
        {
            WriteOverload(writer, plan, $"{RequestTypes.Result(plan)} Send(in {type} request)", "request", $"Send_{plan.Member}(in request)", Runtime(plan, isAsync: false));
            WriteOverload(writer, plan, $"{task} SendAsync({type} request, {Token} = default)", "request", $"Request_{plan.Member}.Instance.SendAsync(this, request, cancellationToken)", Runtime(plan, isAsync: true));
        }
    }

    /// <summary>The call that lets the runtime type decide.</summary>
    public static string Runtime(RequestPlan plan, bool isAsync, string request = "request") => (plan.Contract.Kind, isAsync) switch
    {
        (RequestKind.Command, false) => $"DispatchRequest({request}!)",
        (RequestKind.Command, true) => $"DispatchCommandAsync({request}!, cancellationToken)",
        (_, false) => $"DispatchResult<{plan.Contract.ResultTypeName}>({request}!)",
        _ => $"DispatchResultAsync<{plan.Contract.ResultTypeName}>({request}!, cancellationToken)",
    };

    private static void WriteOverload(SourceWriter writer, RequestPlan plan, string declaration, string parameter, string exact, string runtime)
    {
        bool isVoid = declaration.StartsWith("void ", System.StringComparison.Ordinal);
        string type = GeneratedFile.Xml(GeneratedFile.Readable(plan.Type.TypeName));
        writer.Line($"/// <summary>Sends <c>{type}</c> to <c>{GeneratedFile.Xml(plan.Rivals ?? plan.Step.DisplayName)}</c>.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Line(GeneratedFile.StepThrough);
        if (plan.Type.Kind is EventKind.Struct or EventKind.Sealed)
        {
            writer.Line($"{Access(plan)} {declaration} => {exact};").Line();
            return;
        }

        if (plan.Type.Kind == EventKind.Abstract)
        {
            writer.Line($"{Access(plan)} {declaration} => {runtime};").Line();
            return;
        }

        writer.Open($"{Access(plan)} {declaration}");
        writer.Open($"if ({parameter} is null || {parameter}.GetType() != typeof({plan.Type.TypeName}))");
        writer.Line(isVoid ? runtime + ";" : $"return {runtime};");
        if (isVoid)
        {
            writer.Line("return;");
        }

        writer.Close().Line();
        writer.Line(isVoid ? exact + ";" : $"return {exact};");
        writer.Close().Line();
    }

    /// <summary>The synchronous overload exists only to be a compile-time error that names the handler.</summary>
    private static void WriteRefusal(SourceWriter writer, RequestPlan plan)
    {
        string handler = plan.AsyncName;
        writer.Line("/// <summary>Not available: the handler or a filter is asynchronous.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Line(GeneratedFile.Hidden);
        writer.Line($"[global::System.Obsolete(\"{GeneratedFile.Readable(plan.Type.TypeName)} is handled asynchronously by {handler}: use 'await SendAsync'.\", true, DiagnosticId = \"DSP0052\", UrlFormat = \"{HelpLinks.UrlFormat}\")]");
        writer.Line($"{Access(plan)} {RequestTypes.Result(plan)} Send(in {plan.Type.TypeName} request) =>").Indent();
        writer.Line($"throw new global::Dispatch.SynchronousSendException(typeof({plan.Type.TypeName}), \"{handler}\");");
        writer.Outdent().Line();
    }

    private static string Access(RequestPlan plan) => plan.Type.IsPublic && plan.Contract.IsResultPublic ? "public" : "internal";
}
