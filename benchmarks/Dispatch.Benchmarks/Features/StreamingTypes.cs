using System.Collections.Generic;
using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Features;

public readonly record struct FirstTen(long Value) : IStreamQuery<long>;

[Handles<FirstTen>]
public sealed class FirstTenHandler
{
    public async IAsyncEnumerable<long> Handle(FirstTen query)
    {
        for (long i = 0; i < 10; i++)
        {
            yield return query.Value + i;
        }

        await Task.CompletedTask;
    }
}
