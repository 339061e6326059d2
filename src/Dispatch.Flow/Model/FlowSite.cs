namespace Dispatch.Flow.Model;

/// <summary>A publish, send or raise in the sources.</summary>
/// <param name="Event">The id of the event.</param>
/// <param name="Method">The method around it.</param>
/// <param name="Certainty"><c>must</c>, <c>may</c> or <c>speculative</c>.</param>
/// <param name="Mode"><c>sync</c>, <c>queued</c> or <c>deferred</c>.</param>
/// <param name="Many">Whether it is in a loop.</param>
/// <param name="Location">The call.</param>
internal sealed record FlowSite(string Event, string Method, string Certainty, string Mode, bool Many, FlowLocation? Location);
