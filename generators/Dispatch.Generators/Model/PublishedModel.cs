namespace Dispatch.Generators.Model;

/// <summary>What one handler publishes.</summary>
/// <param name="Handler">See <see cref="HandlerModel.Key"/>.</param>
/// <param name="Events">The events.</param>
internal sealed record PublishedModel(string Handler, EquatableArray<PublishedEventModel> Events);

/// <summary>An event that a handler publishes, by its static type.</summary>
/// <param name="TypeName">The type; null: any.</param>
/// <param name="IsExact">Whether that is the runtime type as well.</param>
/// <param name="Bases">Its base classes and interfaces.</param>
internal sealed record PublishedEventModel(string? TypeName, bool IsExact, EquatableArray<string> Bases);
