namespace Dispatch.Analyzers;

/// <summary>The categories of the rules.</summary>
internal static class RuleCategories
{
    public const string Observers = "Dispatch.Observers";
    public const string Dispatchers = "Dispatch.Dispatchers";
    public const string Publishing = "Dispatch.Publishing";
    public const string Flow = "Dispatch.Flow";
    public const string Filters = "Dispatch.Filters";
    public const string Requests = "Dispatch.Requests";
    public const string Cost = "Dispatch.Cost";
}
