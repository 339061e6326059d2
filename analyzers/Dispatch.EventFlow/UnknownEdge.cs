namespace Dispatch.EventFlow;

/// <summary>A place where the flow could not be followed.</summary>
/// <param name="SourceId">The handler or method whose flow it is.</param>
/// <param name="Target">The method that is called, or the expression that is published.</param>
/// <param name="Reason">Why: several implementations, none, a delegate, a symbol that does not resolve, the depth.</param>
/// <param name="Location">The call.</param>
public sealed record UnknownEdge(string SourceId, string Target, UnknownReason Reason, FlowLocation Location);
