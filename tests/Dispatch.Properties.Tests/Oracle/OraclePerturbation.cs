namespace Dispatch.Properties.Oracle;

/// <summary>Deliberate mistakes, to prove that the comparison would find them.</summary>
public enum OraclePerturbation
{
    None,
    ReversedTies,
    NoBeforeAfter,
    StaticType,
    AlwaysStop,
    NoCancellation,
    NoFilters,
    NoSubscriptions,
    SubscriptionsLast,
}
