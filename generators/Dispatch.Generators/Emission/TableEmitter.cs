using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The tables: a switch over type keys that loads no other event type, a slot per type, and the publisher classes.</summary>
internal static class TableEmitter
{
    /// <summary>Up to this many keys are in one switch; more are spread over branches.</summary>
    private const int KeysPerLeaf = 8;

    private const uint Branches = 16;

    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string step = GeneratedFile.StepThrough;
        writer.Line();
        writer.Line("private static readonly DispatchRoutes s_dispatchRoutes = new DispatchRoutes();");
        writer.Line();
        writer.Line($$"""
            /// <summary>The route of an event type, resolved once for each type and constant for the JIT from then on.</summary>
            private static class DispatchSlot<TEvent>
            {
                internal static readonly global::Dispatch.Generated.EventRoute<{{dispatcher}}, TEvent> Route = s_dispatchRoutes.Of<TEvent>();
            }

            /// <summary>Publishes one event type.</summary>
            {{step}}
            internal sealed class DispatchPublisher<TEvent> : global::Dispatch.IPublisher<TEvent>, global::Dispatch.IAsyncPublisher<TEvent>
            {
                internal readonly {{dispatcher}} _dispatcher;

                public DispatchPublisher({{dispatcher}} dispatcher) => _dispatcher = dispatcher;

                {{GeneratedFile.Inline}}
                public void Publish(in TEvent e) => _dispatcher.Publish<TEvent>(in e);

                {{GeneratedFile.Inline}}
                public global::System.Threading.Tasks.ValueTask PublishAsync(TEvent e, global::System.Threading.CancellationToken cancellationToken = default) =>
                    _dispatcher.PublishAsync<TEvent>(e, cancellationToken);
            }
            """);
        if (plan.IsScoped)
        {
            WriteRoot(writer, plan);
        }

        WriteRoutes(writer, plan);
    }

    private static void WriteRoot(SourceWriter writer, CorePlan plan)
    {
        string disposal = plan.NeedsDisposal
            ? "\n\n    public void Dispose() => Dispatcher.Dispose();\n\n    public global::System.Threading.Tasks.ValueTask DisposeAsync() => Dispatcher.DisposeAsync();"
            : "";
        writer.Line();
        writer.Line($$"""
            /// <summary>Holds the singletons that the dispatchers of all scopes share.</summary>
            internal sealed class DispatchRoot{{(plan.NeedsDisposal ? " : global::System.IDisposable, global::System.IAsyncDisposable" : "")}}
            {
                internal readonly {{plan.Header.TypeName}} Dispatcher;

                public DispatchRoot(global::System.IServiceProvider services) => Dispatcher = new {{plan.Header.TypeName}}(services);{{disposal}}
            }
            """);
    }

    private static void WriteRoutes(SourceWriter writer, CorePlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        writer.Line();
        writer.Line("/// <summary>Finds the route of a type by the hash of its name, without loading any other event type.</summary>");
        writer.Line(GeneratedFile.StepThrough);
        writer.Open($"private sealed class DispatchRoutes : global::Dispatch.Generated.EventRoutes<{dispatcher}>");

        WriteCreate(writer, $"global::Dispatch.Generated.EventRoute<{dispatcher}>?", plan.Events.Select(route => (route.Key, Find(route))));

        // One method for each, because to compile a method is to load all types that it names. Here and not in the dispatcher,
        // because a class has room for 65,535 methods, and all of them are loaded before its first publish.
        foreach (RoutePlan route in plan.Events.Where(static route => !route.IsDirect))
        {
            writer.Line();
            writer.Line($"private static global::Dispatch.Generated.EventRoute<{dispatcher}>? Find_{route.Member}(global::System.Type type) => type == typeof({route.TypeName}) ? Route_{route.Member}.Instance : null;");
        }

        List<RoutePlan> interfaces = plan.Events.Where(static route => route.IsInterface).ToList();
        if (interfaces.Count > 0)
        {
            writer.Line();
            writer.Line("protected override global::System.Type[] ObservedInterfaces() => new global::System.Type[]");
            writer.Line("{").Indent();
            foreach (RoutePlan route in interfaces)
            {
                writer.Line($"typeof({route.TypeName}),");
            }

            writer.Outdent().Line("};");
        }

        UnobservedEmitter.EmitRoute(writer, plan);
        writer.Close();
    }

    private static string Find(RoutePlan route) => route.IsDirect
        ? $"{(route.Kind == EventKind.Struct ? "Direct" : "DirectReference")}<{route.TypeName}, Calls_{route.Member}>"
        : "Find_" + route.Member;

    /// <summary>
    /// The switch from the key of a type to the call that knows it. A tree of small methods, because to compile one is to look up
    /// all that it calls.
    /// </summary>
    public static void WriteCreate(SourceWriter writer, string signature, IEnumerable<(uint Key, string Find)> routes)
    {
        List<IGrouping<uint, string>> keys = routes.GroupBy(static route => route.Key, static route => route.Find).OrderBy(static group => group.Key).ToList();
        writer.Open($"protected override {signature} Create(uint key, global::System.Type type)");
        WriteNode(writer, signature, keys, "Group", 1);
    }

    /// <summary>The body of a method, and the methods that it calls.</summary>
    private static void WriteNode(SourceWriter writer, string signature, List<IGrouping<uint, string>> keys, string group, ulong divisor)
    {
        if (keys.Count <= KeysPerLeaf)
        {
            WriteSwitch(writer, keys);
            writer.Close();
            return;
        }

        string key = divisor == 1 ? "key" : $"key / {divisor}";
        List<IGrouping<ulong, IGrouping<uint, string>>> branches = keys.GroupBy(entry => entry.Key / divisor % Branches).OrderBy(static branch => branch.Key).ToList();
        writer.Open($"switch ({key} % {Branches})");
        foreach (IGrouping<ulong, IGrouping<uint, string>> branch in branches)
        {
            writer.Line($"case {branch.Key}: return {group}_{branch.Key}(key, type);");
        }

        writer.Line("default: return null;");
        writer.Close();
        writer.Close();
        foreach (IGrouping<ulong, IGrouping<uint, string>> branch in branches)
        {
            writer.Line();
            writer.Open($"private static {signature} {group}_{branch.Key}(uint key, global::System.Type type)");
            WriteNode(writer, signature, branch.ToList(), $"{group}_{branch.Key}", divisor * Branches);
        }
    }

    private static void WriteSwitch(SourceWriter writer, List<IGrouping<uint, string>> keys)
    {
        if (keys.Count == 0)
        {
            writer.Line("return null;");
            return;
        }

        writer.Open("switch (key)");
        foreach (IGrouping<uint, string> key in keys)
        {
            string find = string.Join(" ?? ", key.Select(static find => find + "(type)"));
            writer.Line($"case 0x{key.Key:x8}: return {find};");
        }

        writer.Line("default: return null;");
        writer.Close();
    }
}
