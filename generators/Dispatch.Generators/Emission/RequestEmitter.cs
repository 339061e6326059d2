using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>The file of one request: its overloads, the call of its handler, and its entry in the tables.</summary>
internal static class RequestEmitter
{
    public static SourceText Emit(RequestPlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin(plan.Header);
        RequestOverloadEmitter.Emit(writer, plan);
        RequestBodyEmitter.Emit(writer, plan);
        RequestFilterEmitter.Emit(writer, plan);
        WriteRoute(writer, plan);
        return GeneratedFile.End(writer, plan.Header);
    }

    private static void WriteRoute(SourceWriter writer, RequestPlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string request = plan.Type.TypeName;
        string routes = $"{(plan.IsAsync ? "Async" : "Sync")}{(plan.Contract.Kind == RequestKind.Command ? "Command" : "Request")}Route";
        string arguments = plan.Contract.Kind == RequestKind.Command ? $"{dispatcher}, {request}" : $"{dispatcher}, {request}, {plan.Contract.ResultTypeName}";
        if (plan.Contract.Kind == RequestKind.Stream)
        {
            routes = "StreamRoute";
        }

        writer.Line();
        writer.Line(GeneratedFile.StepThrough);
        writer.Line($"private static global::Dispatch.Generated.RequestRoute<{dispatcher}>? FindRequest_{plan.Member}(global::System.Type type) =>").Indent();
        writer.Line($"type == typeof({request}) ? Request_{plan.Member}.Instance : null;");
        writer.Outdent();
        writer.Line();
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"private sealed class Request_{plan.Member} : global::Dispatch.Generated.{routes}<{arguments}>");
        writer.Line($"internal static readonly Request_{plan.Member} Instance = new Request_{plan.Member}();");
        writer.Line();
        if (plan.Contract.Kind == RequestKind.Stream)
        {
            writer.Line($"public override {RequestTypes.Returned(plan)} Stream({dispatcher} dispatcher, {request} query, {OverloadEmitter.Token}) => dispatcher.Stream_{plan.Member}(in query, cancellationToken);");
        }
        else if (plan.IsAsync)
        {
            writer.Line($"public override {RequestTypes.Returned(plan)} SendAsync({dispatcher} dispatcher, {request} request, {OverloadEmitter.Token}) => dispatcher.SendAsync_{plan.Member}(in request, cancellationToken);");
            writer.Line();
            writer.Line($"protected override string Handler => \"{plan.AsyncName}\";");
        }
        else
        {
            writer.Line($"public override {RequestTypes.Result(plan)} Send({dispatcher} dispatcher, in {request} request) => dispatcher.Send_{plan.Member}(in request);");
        }

        writer.Close();
    }
}
