namespace Dispatch.Properties.Programs;

/// <summary>A filter type of a random program.</summary>
/// <param name="Name">Fully qualified, as code writes it.</param>
/// <param name="Declaration">The code.</param>
/// <param name="IsOnlyAsync">Whether it makes what it surrounds asynchronous.</param>
internal sealed record FilterSpec(string Name, string Declaration, bool IsOnlyAsync);
