using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Generated;

/// <summary>For generated code: finds the route of an event by its type, in constant time and filled on demand.</summary>
/// <remarks>
/// Nothing is built at start: a type is resolved through the generated switch when it is first published.
/// </remarks>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class EventRoutes<TDispatcher> : RouteTable<EventRoute<TDispatcher>>
    where TDispatcher : class
{
    private EventRoute<TDispatcher>? _unobserved;

    /// <summary>The route of exactly this type, or null. Implemented by a generated switch over the keys.</summary>
    /// <param name="key">The key of the type.</param>
    /// <param name="type">The type.</param>
    /// <returns>The route.</returns>
    protected abstract EventRoute<TDispatcher>? Create(uint key, Type type);

    /// <summary>The route of an event that is a struct and no more than a check and calls, if it is of this type.</summary>
    /// <remarks>A generic method, because to compile a call of one is to load its type arguments, but not the route.</remarks>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="TCalls">The calls.</typeparam>
    /// <param name="type">The type whose route is looked for.</param>
    /// <returns>The route; null if the type is another one.</returns>
    protected static EventRoute<TDispatcher>? Direct<TEvent, TCalls>(Type type)
        where TCalls : struct, ISyncCalls<TEvent> =>
        type == typeof(TEvent) ? DirectRoute<TDispatcher, TEvent, TEvent, TCalls>.Instance : null;

    /// <summary>The same of an event that is a class.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="TCalls">The calls.</typeparam>
    /// <param name="type">The type whose route is looked for.</param>
    /// <returns>The route; null if the type is another one.</returns>
    protected static EventRoute<TDispatcher>? DirectReference<TEvent, TCalls>(Type type)
        where TCalls : struct, ISyncCalls<EventReference> =>
        type == typeof(TEvent) ? DirectRoute<TDispatcher, TEvent, EventReference, TCalls>.Instance : null;

    /// <summary>The interfaces, and the abstract classes, that have observers.</summary>
    /// <returns>The types; empty if there are none.</returns>
    protected virtual Type[] ObservedInterfaces() => [];

    /// <summary>The route of a type that no observer names. Overridden where the dispatcher wants to know of them.</summary>
    /// <typeparam name="TEvent">The event type; <see cref="object"/> for one that is known only at run time.</typeparam>
    /// <returns>The route.</returns>
    protected virtual EventRoute<TDispatcher, TEvent> Unobserved<TEvent>() => new UnobservedRoute<TDispatcher, TEvent>();

    /// <summary>The route for an event of static type <typeparamref name="TEvent"/>, for the one slot that each type has.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <returns>The route; one that does nothing if the type has no observers.</returns>
    public EventRoute<TDispatcher, TEvent> Of<TEvent>()
    {
        if (Nullable.GetUnderlyingType(typeof(TEvent)) is not null)
        {
            return new BoxedRoute<TDispatcher, TEvent>(this);
        }

        return Resolve(typeof(TEvent)) switch
        {
            EventRoute<TDispatcher, TEvent> exact => exact,
            { } inherited => new InheritedRoute<TDispatcher, TEvent>(inherited),
            null => Unobserved<TEvent>(),
        };
    }

    private protected override EventRoute<TDispatcher> Find(Type type) => Resolve(type) ?? (_unobserved ??= Unobserved<object>());

    private EventRoute<TDispatcher>? Resolve(Type type) => typeof(IRequest).IsAssignableFrom(type)
        ? new PublishedRequestRoute<TDispatcher>(type)
        : Create(TypeKey.Of(type), type) ?? Nearest(type);

    private EventRoute<TDispatcher>? Nearest(Type type)
    {
        List<Type> candidates = [];
        for (Type? current = type.BaseType; current is not null && candidates.Count == 0; current = current.BaseType)
        {
            if (Create(TypeKey.Of(current), current) is not null)
            {
                candidates.Add(current);
            }
        }

        foreach (Type observed in ObservedInterfaces())
        {
            // An abstract class may already have been found above.
            if (observed.IsAssignableFrom(type) && !candidates.Contains(observed))
            {
                candidates.Add(observed);
            }
        }

        // What another candidate derives from is farther away, and its observers are among those of the other one.
        List<Type> nearest = candidates.FindAll(far => !candidates.Exists(near => near != far && far.IsAssignableFrom(near)));
        return nearest.Count switch
        {
            0 => null,
            1 => Create(TypeKey.Of(nearest[0]), nearest[0]),
            _ => new AmbiguousRoute<TDispatcher>(type, nearest[0], nearest[1]),
        };
    }
}
