using System.Collections.Immutable;

namespace Dispatch.EventFlow;

/// <summary>A project whose sources are one compilation with those of others, as a tool reads a solution.</summary>
/// <param name="Name">The name of its assembly.</param>
/// <param name="References">The names of the assemblies that it references, directly or not; null if that is not known.</param>
public sealed record SourceProject(string Name, ImmutableHashSet<string>? References);
