namespace Dispatch.Flow.Model;

/// <summary>A published event runs a handler.</summary>
/// <param name="Event">The id of the event as published.</param>
/// <param name="Handler">The id of the handler, which may have declared a base type of it.</param>
/// <param name="Mode"><c>sync</c>, <c>queued</c> or <c>deferred</c>.</param>
/// <param name="Certainty"><c>must</c>, or <c>speculative</c> where only the type of the value decides.</param>
internal sealed record FlowHandles(string Event, string Handler, string Mode, string Certainty);
