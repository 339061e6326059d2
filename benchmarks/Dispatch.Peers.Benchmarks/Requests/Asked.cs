namespace Dispatch.Peers.Benchmarks;

/// <summary>How often the handlers of all contenders were asked; in one place, because some make a handler for each request.</summary>
internal static class Asked
{
    public static long Count;
}
