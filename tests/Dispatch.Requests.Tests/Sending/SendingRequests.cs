using Dispatch.Requests.Tests.Support;

namespace Dispatch.Requests.Tests.Sending;

public readonly record struct Lock(string Sku, Calls Calls) : ICommand;

public sealed record Ship(int Order, Calls Calls) : ICommand;

public readonly record struct Place(string Sku, int Units) : ICommand<int>;

public sealed record Pay(int Order) : ICommand<string>;

public readonly record struct Price(string Sku) : IQuery<decimal>;

public sealed record Find(string Name) : IQuery<(int Id, string? Name)>;

public readonly record struct Slow(int Milliseconds) : IQuery<int>;

public readonly record struct SlowTask(int Value) : IQuery<int>;

public readonly record struct Throwing(bool BeforeTheTask) : ICommand<int>;

public readonly record struct ThrowingSync : IQuery<int>;

public readonly record struct Tokenless(Calls Calls) : ICommand;

public readonly record struct Numbers(int Count) : IStreamQuery<int>;

public sealed record Words(int Count) : IStreamQuery<string>;

public record Report(string Title) : IQuery<string>;

public sealed record MonthlyReport(string Title, int Month) : Report(Title);

public sealed record YearlyReport(string Title) : Report(Title);

public abstract record Job(Calls Calls) : ICommand;

public sealed record NightlyJob(Calls Calls) : Job(Calls);

#pragma warning disable DSP1203 // What the compiler reports is refused at run time too.
public readonly record struct Unhandled : ICommand;

public readonly record struct UnhandledQuery : IQuery<int>;

public readonly record struct UnhandledStream : IStreamQuery<int>;

public readonly record struct Happened(int Id);

public readonly record struct Contested(int Id) : IQuery<int>;
