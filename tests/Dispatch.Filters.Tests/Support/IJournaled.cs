namespace Dispatch.Filters.Tests.Support;

/// <summary>An event that carries a journal.</summary>
public interface IJournaled
{
    Journal Journal { get; }
}
