using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Requests.Tests.Filtering;

/// <summary>A request that carries what its filters and its handler write down.</summary>
public interface IJournaled
{
    List<string> Journal { get; }
}

[Filter<Around>(Order = 2)]
[Filter<Doubling>(Order = 3)]
public readonly record struct Sum(int Left, int Right, List<string> Journal) : IQuery<int>, IJournaled;

[Filter<Around>]
public sealed record Fetch(int Id, Task Gate, List<string> Journal) : IQuery<string>, IJournaled;

[Filter<Slowing>]
public readonly record struct Quick(int Id, List<string> Journal) : ICommand<int>, IJournaled;

[Filter<AroundCommand>]
public readonly record struct Erase(int Id, List<string> Journal) : ICommand, IJournaled;

[Filter<AroundCommand>]
public sealed record EraseLater(int Id, List<string> Journal) : ICommand, IJournaled;

[Filter<OfBase>]
public record Lookup(string Key, List<string> Journal) : IQuery<string>, IJournaled;

public sealed record SpecialLookup(string Key, List<string> Journal) : Lookup(Key, Journal);

public readonly record struct Cached(int Id) : IQuery<int>;

public readonly record struct Counting(int To) : IStreamQuery<int>;

#pragma warning disable DSP0042 // What the compiler reports is refused at run time too.
[Filter<OnlySynchronous>]
public readonly record struct Refused(int Id) : IQuery<int>;
#pragma warning restore DSP0042

internal sealed class Handlers
{
    [Handles<Sum>]
    [Filter<Inside>]
    public int Add(in Sum query)
    {
        query.Journal.Add("handler");
        return query.Left + query.Right;
    }

    [Handles<Fetch>]
    public async ValueTask<string> FetchAsync(Fetch query, CancellationToken cancellationToken)
    {
        await query.Gate.WaitAsync(cancellationToken);
        query.Journal.Add("handler");
        return "fetched " + query.Id;
    }

    [Handles<Quick>]
    public int Run(in Quick command)
    {
        command.Journal.Add("handler");
        return command.Id;
    }

    [Handles<Erase>]
    public void Erase(in Erase command) => command.Journal.Add("handler");

    [Handles<EraseLater>]
    public Task EraseAsync(EraseLater command)
    {
        command.Journal.Add("handler");
        return Task.CompletedTask;
    }

    [Handles<Lookup>]
    public string Find(Lookup query)
    {
        query.Journal.Add("handler");
        return query.Key;
    }

    [Handles<SpecialLookup>]
    public string FindSpecial(SpecialLookup query)
    {
        query.Journal.Add("special");
        return "special " + query.Key;
    }

    [Handles<Cached>]
    public int Compute(in Cached query) => throw new System.InvalidOperationException("not cached: " + query.Id);

    [Handles<Counting>]
    public async IAsyncEnumerable<int> Count(Counting query)
    {
        for (int i = 0; i < query.To; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    [Handles<Refused>]
    public Task<int> RefuseAsync(Refused query) => Task.FromResult(query.Id);
}
