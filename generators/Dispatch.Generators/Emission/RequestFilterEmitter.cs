using Dispatch.Generators.Planning;
using Dispatch.Tooling;

namespace Dispatch.Generators.Emission;

/// <summary>
/// The filters around the handler of a request: one chain over all levels, each filter getting the rest as a struct of its own, so
/// that the JIT sees direct calls of known methods. Nothing is written for a request without filters.
/// </summary>
internal static class RequestFilterEmitter
{
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public static void Emit(SourceWriter writer, RequestPlan plan)
    {
        if (plan.Filters is not { Refusal: null } filters || plan.Rivals is not null)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>What each filter surrounds.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"private static class {Chain(plan)}");
        for (int i = 0; i < filters.Steps.Count; i++)
        {
            WriteNext(writer, plan, filters, i);
        }

        writer.Close();
    }

    /// <summary>The outermost filter, from inside the dispatcher.</summary>
    public static void WriteStart(SourceWriter writer, RequestPlan plan)
    {
        if (plan.IsAsync)
        {
            writer.Line("cancellationToken.ThrowIfCancellationRequested();");
        }

        WriteFilter(writer, plan, plan.Filters!, 0, "", "this");
    }

    private static void WriteFilter(SourceWriter writer, RequestPlan plan, FilterPlan filters, int index, string owner, string dispatcher)
    {
        FilterStepPlan step = filters.Steps[index];
        string next = $"{Chain(plan)}.Next{index}";
        string target = owner + step.Target;
        if (plan.IsAsync)
        {
            string given = TakenBase(plan, step) is { } taken ? $"({taken})e" : "e";
            writer.Line($"return {target}.InvokeAsync<{TypeArguments(plan, step, next)}>({given}, new {next}({dispatcher}), cancellationToken);");
            return;
        }

        string e = "e";
        if (TakenBase(plan, step) is { } takenSync)
        {
            writer.Line($"{takenSync} taken = e;");
            e = "taken";
        }

        writer.Line($"{next} next = new {next}({dispatcher});");
        writer.Line($"{(RequestTypes.Returned(plan) == "void" ? "" : "return ")}{target}.Invoke<{TypeArguments(plan, step, next)}>(in {e}, ref next);");
    }

    private static void WriteNext(SourceWriter writer, RequestPlan plan, FilterPlan filters, int index)
    {
        string dispatcher = plan.Header.TypeName;
        FilterStepPlan step = filters.Steps[index];
        string taken = step.TakenType ?? plan.Type.TypeName;
        string result = plan.Contract.Kind == RequestKind.Command ? "" : ", " + plan.Contract.ResultTypeName;
        string parameter = TakenBase(plan, step) is null ? "e" : "given";
        writer.Open($"public readonly struct Next{index} : global::Dispatch.I{(plan.IsAsync ? "Async" : "")}Next<{taken}{result}>");
        writer.Line($"private readonly {dispatcher} _dispatcher;");
        writer.Line($"public Next{index}({dispatcher} dispatcher) => _dispatcher = dispatcher;");
        if (plan.IsAsync)
        {
            writer.Open($"public {RequestTypes.Task(plan)} InvokeAsync({taken} {parameter}, {OverloadEmitter.Token})");
            writer.Open("try");
        }
        else
        {
            writer.Line(Inline);
            writer.Open($"public {RequestTypes.Result(plan)} Invoke(in {taken} {parameter})");
        }

        // A filter for a base type hands on a request of that type, which has to be of the sent type.
        if (parameter == "given")
        {
            writer.Line($"{plan.Type.TypeName} e = ({plan.Type.TypeName})given;");
        }

        if (index == filters.Steps.Count - 1)
        {
            RequestBodyEmitter.WriteCall(writer, plan, "_dispatcher.");
        }
        else
        {
            WriteFilter(writer, plan, filters, index + 1, "_dispatcher.", "_dispatcher");
        }

        // The rest never throws to an asynchronous filter: it returns a task that fails.
        if (plan.IsAsync)
        {
            writer.Close();
            RequestBodyEmitter.WriteCatch(writer, plan);
        }

        writer.Close();
        writer.Close();
    }

    private static string TypeArguments(RequestPlan plan, FilterStepPlan step, string next)
    {
        string result = plan.Contract.Kind == RequestKind.Command ? "" : $"{plan.Contract.ResultTypeName}, ";
        return step.TakenType is null ? $"{plan.Type.TypeName}, {result}{next}" : next;
    }

    private static string? TakenBase(RequestPlan plan, FilterStepPlan step) => step.TakenType == plan.Type.TypeName ? null : step.TakenType;

    private static string Chain(RequestPlan plan) => "RequestFilters_" + plan.Member;
}
