namespace Dispatch.Flow.Model;

/// <summary>A publish or a call that could not be followed.</summary>
/// <param name="Source">The handler or method whose flow it is.</param>
/// <param name="Target">What is called or published there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Location">The place.</param>
internal sealed record FlowUnknown(string Source, string Target, string Reason, FlowLocation? Location);
