namespace Dispatch.Generators.Parsing;

/// <summary>Whether calls are intercepted.</summary>
internal sealed record InterceptionMode(bool IsOn);
