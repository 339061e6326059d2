using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>One chain of filters: the calls, and the struct that each of them gets as the rest.</summary>
/// <param name="writer">The file.</param>
/// <param name="plan">The event.</param>
/// <param name="filters">The chain.</param>
/// <param name="next">The start of the structs' names.</param>
/// <param name="holdsSnapshot">Whether the structs carry what to call instead of the observers alone.</param>
/// <param name="holdsToken">Whether the structs of a synchronous chain carry the token of the publish.</param>
/// <param name="holdsContext">Whether the structs carry the context of the publish.</param>
internal sealed class FilterChainEmitter(SourceWriter writer, EventPlan plan, FilterPlan filters, string next, bool holdsSnapshot, bool holdsToken, bool holdsContext)
{
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private readonly string _event = plan.Event.TypeName;

    /// <summary>Calls a synchronous filter.</summary>
    /// <param name="index">Which.</param>
    /// <param name="owner">The dispatcher with a dot, or nothing inside it.</param>
    /// <param name="arguments">What the struct is made from.</param>
    public void WriteCall(int index, string owner, string arguments)
    {
        FilterStepPlan step = filters.Steps[index];
        string e = "e";
        if (TakenBase(step) is { } taken)
        {
            writer.Line($"{taken} taken = e;");
            e = "taken";
        }

        writer.Line($"{next}{index} next = new {next}{index}({arguments});");
        writer.Line($"{owner}{step.Target}.Invoke<{TypeArguments(step, index)}>(in {e}, ref next);");
    }

    /// <summary>Calls an asynchronous filter, as an expression.</summary>
    public string AsyncCall(int index, string owner, string arguments)
    {
        FilterStepPlan step = filters.Steps[index];
        string e = TakenBase(step) is { } taken ? $"({taken})e" : "e";
        return $"{owner}{step.Target}.InvokeAsync<{TypeArguments(step, index)}>({e}, new {next}{index}({arguments}), cancellationToken)";
    }

    /// <summary>Writes what each filter gets as the rest.</summary>
    /// <param name="body">The call of what the innermost filter surrounds.</param>
    /// <param name="mayThrow">Whether that call may throw where it should return a failed task.</param>
    /// <param name="isSyncBody">Whether that call returns nothing, inside asynchronous filters.</param>
    public void WriteNexts(string body, bool mayThrow, bool isSyncBody = false)
    {
        string arguments = "_dispatcher" + (holdsSnapshot ? ", _subscribed" : "") + (holdsToken ? ", _token" : "") + (holdsContext ? ", context" : "");
        for (int i = 0; i < filters.Steps.Count; i++)
        {
            bool isLast = i == filters.Steps.Count - 1;
            string taken = filters.Steps[i].TakenType ?? _event;
            string name = next + i;
            WriteHead(name, taken);
            if (filters.IsAsync)
            {
                writer.Open($"public global::System.Threading.Tasks.ValueTask InvokeAsync({taken} {Parameter(i)}, {OverloadEmitter.Token})");
                WriteAsyncBody(i, isLast ? body : AsyncCall(i + 1, "_dispatcher.", arguments), !isLast || mayThrow, isLast && isSyncBody);
            }
            else
            {
                writer.Line(Inline);
                writer.Open($"public void Invoke(in {taken} {Parameter(i)})");
                WriteConversion(i);
                if (isLast)
                {
                    string snapshot = $"if (_subscribed is not null) _subscribed.Run(_dispatcher, in e, {(holdsToken ? "_token" : "default")}, {(holdsContext ? "in context" : "default")});\nelse ";
                    writer.Line((holdsSnapshot ? snapshot : "") + body + ";");
                }
                else
                {
                    WriteCall(i + 1, "_dispatcher.", arguments);
                }
            }

            writer.Close();
            writer.Close();
        }
    }

    private void WriteHead(string name, string taken)
    {
        string dispatcher = plan.Header.TypeName;
        writer.Open($"public readonly struct {name} : global::Dispatch.I{(filters.IsAsync ? "Async" : "")}Next<{taken}>");
        writer.Line($"private readonly {dispatcher} _dispatcher;");
        string parameters = $"{dispatcher} dispatcher";
        string assignments = "_dispatcher = dispatcher;";
        if (holdsSnapshot)
        {
            writer.Line($"private readonly {SubscriptionEmitter.Snapshot(plan)}? _subscribed;");
            parameters += $", {SubscriptionEmitter.Snapshot(plan)}? subscribed";
            assignments += " _subscribed = subscribed;";
        }

        if (holdsToken)
        {
            writer.Line("private readonly global::System.Threading.CancellationToken _token;");
            parameters += ", global::System.Threading.CancellationToken token";
            assignments += " _token = token;";
        }

        if (holdsContext)
        {
            // Named as in the methods, where calls of observers name it.
            writer.Line("private readonly global::Dispatch.PublishContext context;");
            parameters += ", global::Dispatch.PublishContext context";
            assignments += " this.context = context;";
        }

        writer.Line($"public {name}({parameters}) {{ {assignments} }}");
    }

    /// <summary>The rest never throws to an asynchronous filter: it returns a task that fails.</summary>
    private void WriteAsyncBody(int index, string call, bool mayThrow, bool isSync)
    {
        if (mayThrow || TakenBase(filters.Steps[index]) is not null)
        {
            writer.Open("try");
        }

        WriteConversion(index);
        if (holdsSnapshot && index == filters.Steps.Count - 1)
        {
            writer.Line($"if (_subscribed is not null) return _subscribed.RunAsync(_dispatcher, in e, cancellationToken, {(holdsContext ? "in context" : "default")});");
        }

        writer.Line(isSync ? call + ";" : $"return {call};");
        if (isSync)
        {
            writer.Line("return default;");
        }

        if (mayThrow || TakenBase(filters.Steps[index]) is not null)
        {
            writer.Close();
            writer.Open("catch (global::System.Exception exception)");
            writer.Line("return global::Dispatch.Generated.AsyncPublish.Failed(exception);");
            writer.Close();
        }
    }

    /// <summary>A filter for a base type hands on an event of that type, which has to be of the published type.</summary>
    private void WriteConversion(int index)
    {
        if (TakenBase(filters.Steps[index]) is not null)
        {
            writer.Line($"{_event} e = ({_event})given;");
        }
    }

    private string Parameter(int index) => TakenBase(filters.Steps[index]) is null ? "e" : "given";

    private string TypeArguments(FilterStepPlan step, int index) => step.TakenType is null ? $"{_event}, {next}{index}" : next + index;

    private string? TakenBase(FilterStepPlan step) => step.TakenType == _event ? null : step.TakenType;
}
