namespace Dispatch.Flow.Model;

/// <summary>One hop of a call path.</summary>
/// <param name="Text">What is called or published.</param>
/// <param name="Location">Where; null if it is in another assembly.</param>
internal sealed record FlowStep(string Text, FlowLocation? Location);
