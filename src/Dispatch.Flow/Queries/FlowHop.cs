using Dispatch.Flow.Model;

namespace Dispatch.Flow.Queries;

/// <summary>An event runs a handler that publishes.</summary>
/// <param name="Event">The id of the event.</param>
/// <param name="Edge">The publish.</param>
internal sealed record FlowHop(string Event, FlowEdge Edge);
