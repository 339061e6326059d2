using System.Linq;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>
/// The publish of all events that are no more than one check and calls, written once for each dispatcher. Not in the runtime: what is generic in
/// another assembly is not compiled ahead of time for the types of this one, and the dispatcher would be one more type argument, a class, for
/// which the JIT compiles code that looks up its types.
/// </summary>
internal static class DirectPublishEmitter
{
    /// <summary>The nested class.</summary>
    public const string Name = "DispatchDirect";

    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";
    private const string Generated = "global::Dispatch.Generated";

    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        if (!plan.Events.Any(static route => route.IsDirect))
        {
            return;
        }

        string isReady = $"{Unsafe}.As<byte, {Generated}.EventState>(ref TCalls.Run(dispatcher, ref {Unsafe}.NullRef<TPassed>(), creates: false, calls: false)).Value == 1";

        // The method of the runtime is one more to compile at start, also after a build that compiles ahead of time.
        string passed = plan.HasReadonlyReferences ? $"{Unsafe}.As<TEvent, TPassed>(ref {Unsafe}.AsRef(in e))" : $"{Generated}.EventReference.To<TEvent, TPassed>(in e)";
        writer.Line();
        writer.Line($$"""
            /// <summary>Publishes what is no more than one check and the calls of the observers. Nothing has a method of its own that need not: each one is compiled at start.</summary>
            {{GeneratedFile.StepThrough}}
            internal static class {{Name}}<TEvent, TPassed, TCalls>
                where TCalls : struct, {{Generated}}.ISyncCalls<TPassed>
            {
                {{GeneratedFile.Inline}}
                internal static void Run({{plan.Header.TypeName}} dispatcher, in TEvent e)
                {
                    if ({{isReady}}) TCalls.Run(dispatcher, ref {{passed}}, creates: false, calls: true);
                    else RunFirst(dispatcher, e);
                }

                // With a copy of the event: if its address were taken, a caller into which the publish is inlined would keep it in memory.
                {{GeneratedFile.NotInlined}}
                private static void RunFirst({{plan.Header.TypeName}} dispatcher, TEvent e)
                {
                    ref byte state = ref TCalls.Run(dispatcher, ref {{Unsafe}}.NullRef<TPassed>(), creates: true, calls: false);
                    bool isAlone = dispatcher._dispatchSubscriptions is null && {{Generated}}.Observers.TrySetReady(ref state, ref dispatcher._dispatchSubscriptions);
                    if (isAlone || {{Generated}}.Observers.SetReady(ref state, ref dispatcher._dispatchSubscriptions, typeof(TEvent))) TCalls.Run(dispatcher, ref {{Unsafe}}.As<TEvent, TPassed>(ref e), creates: false, calls: true);
                    else RunSubscribed(dispatcher, in e);
                }

                // The route is a big class, which no publish without subscriptions loads.
                {{GeneratedFile.NotInlined}}
                private static void RunSubscribed({{plan.Header.TypeName}} dispatcher, in TEvent e) =>
                    {{Generated}}.DirectRoute<{{plan.Header.TypeName}}, TEvent, TPassed, TCalls>.Instance.PublishSubscribed(dispatcher, in e, default);
            }
            """);
    }
}
