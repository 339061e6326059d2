using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>
/// The one file of intercepted calls. Each call compares the type of its publisher with that of the one dispatcher, which
/// costs one compare and branch, and is then what the dispatcher's own overload is; any other publisher is called as written.
/// </summary>
internal static class InterceptionEmitter
{
    private const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    public static SourceText Emit(InterceptionPlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin();
        writer.Open("namespace System.Runtime.CompilerServices");
        writer.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        writer.Open("file sealed class InterceptsLocationAttribute : global::System.Attribute");
        writer.Line("public InterceptsLocationAttribute(int version, string data) { }");
        writer.Close().Close().Line();
        WriteEntries(writer, plan);
        writer.Open("namespace " + InterceptionSwitch.Namespace);
        writer.Line(GeneratedFile.StepThrough);
        writer.Open("file static class Interceptors");
        foreach (InterceptorPlan interceptor in plan.Interceptors)
        {
            WriteInterceptor(writer, plan.Header.TypeName, interceptor);
        }

        return GeneratedFile.End(writer.Close().Close());
    }

    /// <summary>The ways into the dispatcher, as its overloads are; members of it, because what they call is private.</summary>
    private static void WriteEntries(SourceWriter writer, InterceptionPlan plan)
    {
        List<(EventPlan Event, bool IsAsync)> entries = plan.Interceptors
            .Where(static interceptor => interceptor.Event is not null)
            .Select(static interceptor => (interceptor.Event!, IsAsync: InterceptionPlan.IsAsync(interceptor.Method)))
            .GroupBy(static entry => (entry.Item1.Member, entry.IsAsync))
            .Select(static group => group.First())
            .ToList();
        if (entries.Count == 0)
        {
            return;
        }

        if (plan.Header.Namespace.Length > 0)
        {
            writer.Open("namespace " + plan.Header.Namespace);
        }

        foreach (string container in plan.Header.Containers)
        {
            writer.Open(container);
        }

        writer.Open("partial class " + plan.Header.Name);
        foreach ((EventPlan known, bool isAsync) in entries)
        {
            string signature = isAsync
                ? $"internal {ValueTask} InterceptAsync_{known.Member}({known.Event.TypeName} e, {OverloadEmitter.Token})"
                : $"internal void Intercept_{known.Member}(in {known.Event.TypeName} e)";
            writer.Line(Inline);
            writer.Line(GeneratedFile.StepThrough);
            OverloadEmitter.WriteEntry(writer, signature, known, isAsync);
        }

        for (int open = plan.Header.Containers.Count + (plan.Header.Namespace.Length > 0 ? 2 : 1); open > 0; open--)
        {
            writer.Close();
        }

        writer.Line();
    }

    private static void WriteInterceptor(SourceWriter writer, string dispatcher, InterceptorPlan interceptor)
    {
        EventPlan? known = interceptor.Event;
        bool isAsync = InterceptionPlan.IsAsync(interceptor.Method);
        bool isOne = interceptor.Method is InterceptedMethod.PublishOne or InterceptedMethod.PublishOneAsync;
        string type = known?.Event.TypeName ?? "TEvent";
        string verb = isAsync ? "PublishAsync" : "Publish";
        string argument = isAsync ? "e, cancellationToken" : "in e";
        string publisher = isOne ? $"global::Dispatch.I{(isAsync ? "Async" : "")}Publisher<{type}>" : "global::Dispatch.IPublisher";
        string target = isOne ? $"{dispatcher}.DispatchPublisher<{type}>" : dispatcher;
        string generic = isOne ? "" : $"<{type}>";
        string entry = known is null
            ? $"{verb}{generic}({argument})"
            : $"{(isOne ? "_dispatcher." : "")}Intercept{(isAsync ? "Async" : "")}_{known.Member}({argument})";
        foreach (InterceptedCallModel call in interceptor.Calls)
        {
            writer.Line($"[global::System.Runtime.CompilerServices.InterceptsLocation({call.Version}, \"{call.Data}\")]");
        }

        writer.Line(Inline);
        string name = $"{interceptor.Method}{(known is null ? "<TEvent>" : "_" + known.Member)}";
        string parameters = isAsync ? $"{type} e, {OverloadEmitter.Token}" : $"in {type} e";
        writer.Line($"public static {(isAsync ? ValueTask : "void")} {name}(this {publisher} publisher, {parameters})");
        string isOurs = $"publisher.GetType() == typeof({target})";
        string direct = $"{Unsafe}.As<{target}>(publisher).{entry}";
        string asWritten = $"publisher.{verb}{generic}({argument})";
        if (isAsync)
        {
            writer.Indent().Line($"=> {isOurs} ? {direct} : {asWritten};").Outdent();
        }
        else
        {
            writer.Open();
            writer.Line($"if ({isOurs}) {direct};");
            writer.Line($"else {asWritten};");
            writer.Close();
        }

        writer.Line();
    }
}
