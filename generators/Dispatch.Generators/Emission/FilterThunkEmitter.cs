using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The public struct that stands for a filter of a module. It has the filter's interfaces, by which a dispatcher knows what it filters.</summary>
internal static class FilterThunkEmitter
{
    private const string Tasks = "global::System.Threading.Tasks.ValueTask";

    public static void Emit(SourceWriter writer, ModuleFilterPlan plan)
    {
        ObserverModel filter = plan.Observer.Model;
        string traits = ((int)plan.Traits).ToString(System.Globalization.CultureInfo.InvariantCulture);
        string bases = string.Join(", ", plan.Contracts.Select(InterfaceOf));
        writer.Line(GeneratedFile.StepThrough);
        writer.Line($"[global::Dispatch.DispatchFilter(\"{filter.MetadataName}\", (global::Dispatch.HandlerTraits){traits})]");
        writer.Open($"public struct {Identifier.Escape(plan.Observer.Struct)}{(bases.Length == 0 ? "" : " : " + bases)}");
        ThunkEmitter.WriteInstance(writer, plan.Observer);
        foreach (FilterContractModel contract in plan.Contracts)
        {
            WriteMethod(writer, contract, filter.IsStruct ? "_observer" : "_observer!");
        }

        writer.Close();
    }

    private static string InterfaceOf(FilterContractModel contract) =>
        $"global::Dispatch.I{(contract.IsAsync ? "Async" : "")}{(contract.IsRequest ? "Request" : "Event")}Filter{Arguments(contract.MessageTypeName, contract.ResultTypeName)}";

    private static void WriteMethod(SourceWriter writer, FilterContractModel contract, string target)
    {
        string message = contract.MessageTypeName ?? "TMessage";
        string result = contract.ResultTypeName ?? "TResult";
        string generic = (contract.MessageTypeName is null ? contract.IsRequest ? "TMessage, TResult, " : "TMessage, " : "") + "TNext";
        string next = contract.IsRequest ? $"<{message}, {result}>" : $"<{message}>";
        writer.Line(contract.IsAsync
            ? $"public {Tasks}{(contract.IsRequest ? $"<{result}>" : "")} InvokeAsync<{generic}>({message} e, TNext next, {OverloadEmitter.Token}) where TNext : struct, global::Dispatch.IAsyncNext{next} => {target}.InvokeAsync<{generic}>(e, next, cancellationToken);"
            : $"public {(contract.IsRequest ? result : "void")} Invoke<{generic}>(in {message} e, ref TNext next) where TNext : struct, global::Dispatch.INext{next} => {target}.Invoke<{generic}>(in e, ref next);");
    }

    private static string Arguments(string? message, string? result) =>
        message is null ? "" : result is null ? $"<{message}>" : $"<{message}, {result}>";
}
