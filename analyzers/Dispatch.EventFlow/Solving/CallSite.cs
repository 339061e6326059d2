using Dispatch.EventFlow.Collection;

namespace Dispatch.EventFlow.Solving;

/// <summary>A call in a method, with one method that it runs.</summary>
/// <param name="Caller">The number of the method that calls.</param>
/// <param name="Call">The call.</param>
/// <param name="Resolved">What runs.</param>
/// <param name="Breaks">Whether the calling method is declared to end cycles.</param>
/// <param name="AllowedCycle">The reason why the calling method may be on a cycle; null if it gives none.</param>
internal sealed record CallSite(int Caller, CallFact Call, ResolvedCall Resolved, bool Breaks, string? AllowedCycle);
