using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Properties.Programs;

/// <summary>An observer type of a random program.</summary>
/// <param name="Name">Fully qualified, as code writes it.</param>
/// <param name="Declaration">The code.</param>
/// <param name="Handlers">What it handles.</param>
internal sealed record ObserverSpec(string Name, string Declaration, IReadOnlyList<HandlerSpec> Handlers);

/// <summary>One handled event.</summary>
/// <param name="Event">The event.</param>
/// <param name="IsAsync">Whether the method returns a task.</param>
internal sealed record HandlerSpec(EventSpec Event, bool IsAsync);
