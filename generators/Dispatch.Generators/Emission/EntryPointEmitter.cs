using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The entry points for events whose type is a type argument or known only at run time.</summary>
internal static class EntryPointEmitter
{
    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        string code = GeneratedFile.GeneratedCode;
        string step = GeneratedFile.StepThrough;
        writer.Line();

        // Inlined, because only in a caller that names the type the route of a class event is a constant, and because without a
        // profile the JIT would stop one call short of the observers.
        writer.Line($$"""
            /// <inheritdoc/>
            {{code}}
            {{step}}
            {{GeneratedFile.Inline}}
            public void Publish<TEvent>(in TEvent e)
            {
                // For a struct the JIT folds this to the calls of its observers.
                if (typeof(TEvent).IsValueType || global::Dispatch.Generated.EventType.IsExactly<TEvent>(e))
                {
                    DispatchSlot<TEvent>.Route.Publish(this, in e);
                }
                else
                {
                    DispatchObject(e!);
                }
            }

            /// <inheritdoc/>
            {{code}}
            {{step}}
            {{GeneratedFile.Inline}}
            public global::System.Threading.Tasks.ValueTask PublishAsync<TEvent>(TEvent e, global::System.Threading.CancellationToken cancellationToken = default) =>
                typeof(TEvent).IsValueType || global::Dispatch.Generated.EventType.IsExactly<TEvent>(e)
                    ? DispatchSlot<TEvent>.Route.PublishAsync(this, e, cancellationToken)
                    : DispatchObjectAsync(e!, cancellationToken);

            /// <inheritdoc/>
            {{code}}
            {{step}}
            public void Publish(object e) => DispatchObject(e);

            /// <inheritdoc/>
            {{code}}
            {{step}}
            public global::System.Threading.Tasks.ValueTask PublishAsync(object e, global::System.Threading.CancellationToken cancellationToken = default) =>
                DispatchObjectAsync(e, cancellationToken);

            {{step}}
            private void DispatchObject(object e)
            {
                global::System.ArgumentNullException.ThrowIfNull(e);
                s_dispatchRoutes.For(e).PublishObject(this, e);
            }

            {{step}}
            private global::System.Threading.Tasks.ValueTask DispatchObjectAsync(object e, global::System.Threading.CancellationToken cancellationToken) => e is null
                ? global::System.Threading.Tasks.ValueTask.FromException(new global::System.ArgumentNullException(nameof(e)))
                : s_dispatchRoutes.For(e).PublishObjectAsync(this, e, cancellationToken);

            /// <summary>A publisher of one event type, to hand to code that should see no more of the dispatcher.</summary>
            {{code}}
            public global::Dispatch.IPublisher<TEvent> For<TEvent>() => new DispatchPublisher<TEvent>(this);

            /// <summary>An asynchronous publisher of one event type, to hand to code that should see no more of the dispatcher.</summary>
            {{code}}
            public global::Dispatch.IAsyncPublisher<TEvent> ForAsync<TEvent>() => new DispatchPublisher<TEvent>(this);
            """);
        if (plan.NeedsDisposal)
        {
            string root = plan.HasRoot ? "if (ReferenceEquals(_root, this)) " : "";
            writer.Line();
            writer.Line($$"""
                /// <summary>Disposes the observers that this dispatcher has constructed, the newest first.</summary>
                {{code}}
                public void Dispose()
                {
                    {{root}}_owned.Dispose();
                }

                /// <summary>Disposes the observers that this dispatcher has constructed, the newest first.</summary>
                {{code}}
                public global::System.Threading.Tasks.ValueTask DisposeAsync() => {{(plan.HasRoot ? "!ReferenceEquals(_root, this) ? default : " : "")}}_owned.DisposeAsync();
                """);
        }
    }
}
