using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Modules.Contracts;

namespace Dispatch.Modules.Billing;

[Handles<Reserve>]
internal struct Reservations
{
    private int _count;

    public void Handle(in Reserve command) => command.Journal.Add($"Reservations {++_count}");
}

[Handles<Quote>]
internal static class Quotes
{
    public static decimal Handle(Quote query) => query.Units * 2;
}

internal sealed class Bills
{
    [Handles<Bill>]
    public Task<string> WriteAsync(Bill command) => Task.FromResult("invoice " + command.OrderId);

    [Handles<Lines>]
    public async IAsyncEnumerable<int> Read(Lines query)
    {
        for (int i = 0; i < query.Count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}
