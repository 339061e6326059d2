using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Requests.Tests.Sending;

[Handles<Lock>]
internal sealed class LockHandler
{
    public void Handle(in Lock command) => command.Calls.Add();
}

[Handles<Ship>]
internal sealed class ShipHandler
{
    public async Task HandleAsync(Ship command, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        command.Calls.Add();
    }
}

[Handles<Place>]
internal struct PlaceHandler
{
    private int _last;

    public int Handle(in Place command) => _last += command.Units;
}

[Handles<Pay>]
internal sealed class PayHandler
{
    public ValueTask<string> HandleAsync(Pay command, CancellationToken cancellationToken) => new("paid " + command.Order);
}

[Handles<Price>]
internal static class PriceHandler
{
    public static decimal Handle(Price query) => query.Sku.Length;
}

internal sealed class Catalogue
{
    [Handles<Find>]
    public (int, string?) Lookup(Find query) => (query.Name.Length, query.Name);

    [Handles<Slow>]
    public async ValueTask<int> WaitAsync(Slow query, CancellationToken cancellationToken)
    {
        await Task.Delay(query.Milliseconds, cancellationToken);
        return query.Milliseconds;
    }

    [Handles<SlowTask>]
    public Task<int> WaitAsync(in SlowTask query) => Task.FromResult(query.Value);

    [Handles<Throwing>]
    public ValueTask<int> ThrowAsync(Throwing command, CancellationToken cancellationToken) => command.BeforeTheTask
        ? throw new InvalidOperationException("before")
        : ValueTask.FromException<int>(new InvalidOperationException("in the task"));

    [Handles<ThrowingSync>]
    public int Throw(in ThrowingSync query) => throw new InvalidOperationException("at once");

    [Handles<Tokenless>]
    public ValueTask CountAsync(Tokenless command)
    {
        command.Calls.Add();
        return default;
    }
}

[Handles<Numbers>]
internal sealed class NumbersHandler
{
    public async IAsyncEnumerable<int> HandleAsync(Numbers query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int i = 0; i < query.Count; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }
}

[Handles<Words>]
internal sealed class WordsHandler
{
    public async IAsyncEnumerable<string> Handle(Words query)
    {
        for (int i = 0; i < query.Count; i++)
        {
            await Task.Yield();
            yield return "word " + i;
        }
    }
}

[Handles<Report>]
[Handles<MonthlyReport>]
internal sealed class ReportHandler
{
    public string Handle(Report query) => "report " + query.Title;

    public string Handle(MonthlyReport query) => "month " + query.Month;
}

[Handles<Job>]
internal sealed class JobHandler
{
    public void Handle(Job command) => command.Calls.Add();
}

[Handles<object>]
internal sealed class EverythingObserver
{
    public int Count;

    public void Handle(object e) => Count++;
}
