namespace Dispatch.Modules.Contracts;

public readonly record struct Reserve(Journal Journal) : ICommand;

public readonly record struct Deliver(Journal Journal) : ICommand;

public readonly record struct Quote(int Units) : IQuery<decimal>;

public sealed record Bill(int OrderId) : ICommand<string>;

public readonly record struct Lines(int Count) : IStreamQuery<int>;

public readonly record struct Letters(int Count) : IStreamQuery<string>;
