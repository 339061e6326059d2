using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Modules.Contracts;

namespace Dispatch.Modules.Mailing;

[Handles<Deliver>]
[Observer(ObserverLifetime.Scoped)]
internal sealed class Deliveries
{
    private int _count;

    public async ValueTask HandleAsync(Deliver command, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        command.Journal.Add($"Deliveries {++_count}");
    }
}

[Handles<Letters>]
internal sealed class Archive
{
    public async IAsyncEnumerable<string> HandleAsync(Letters query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int i = 0; i < query.Count; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return "letter " + i;
        }
    }
}

/// <summary>A library that sends what others handle and never sees the dispatcher.</summary>
public sealed class Desk(ISender<Quote, decimal> quotes, ISender<Deliver> deliveries, IStreamSender<Letters, string> letters)
{
    public async Task<string> WorkAsync(Journal journal)
    {
        await deliveries.SendAsync(new Deliver(journal));
        var found = new List<string>();
        await foreach (string letter in letters.Stream(new Letters(2)))
        {
            found.Add(letter);
        }

        return $"{quotes.Send(new Quote(3))}, {string.Join(", ", found)}";
    }
}
