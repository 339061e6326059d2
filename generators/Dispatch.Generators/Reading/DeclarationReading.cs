using Dispatch.Generators.Model;

namespace Dispatch.Generators.Reading;

/// <summary>What was read of a compilation.</summary>
/// <param name="Files">By the position of the file; null where nothing is marked.</param>
/// <param name="All">All of them.</param>
internal sealed record DeclarationReading(FileReading?[] Files, Declarations All);
