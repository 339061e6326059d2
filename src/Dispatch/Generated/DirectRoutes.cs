using System;
using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Generated;

/// <summary>For generated code: the leaves of the search for the route of a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class DirectRoutes
{
    /// <summary>The route of an event, if it is of this type.</summary>
    /// <remarks>A generic method, because to compile a call of one is to load its type arguments, but not the route.</remarks>
    /// <typeparam name="TDispatcher">The dispatcher.</typeparam>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="TPassed">See <see cref="ISyncCalls{TPassed}"/>.</typeparam>
    /// <typeparam name="TCalls">The calls.</typeparam>
    /// <param name="type">The type whose route is looked for.</param>
    /// <returns>The route; null if the type is another one.</returns>
    public static EventRoute<TDispatcher>? Find<TDispatcher, TEvent, TPassed, TCalls>(Type type)
        where TDispatcher : class
        where TCalls : struct, ISyncCalls<TPassed> =>
        type == typeof(TEvent) ? DirectRoute<TDispatcher, TEvent, TPassed, TCalls>.Instance : null;
}
