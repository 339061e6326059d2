using System.Collections.Generic;
using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Features;

public readonly record struct AddUp(long Value) : ICommand<long>;

public readonly record struct AddUpLater(long Value) : ICommand<long>;

public readonly record struct FirstTen(long Value) : IStreamQuery<long>;

[Handles<AddUp>, Handles<AddUpLater>, Handles<FirstTen>]
public sealed class Adder
{
    private long _sum;

    public long Handle(in AddUp command) => _sum += command.Value;

    public ValueTask<long> HandleAsync(AddUpLater command) => new(_sum += command.Value);

    public async IAsyncEnumerable<long> Handle(FirstTen query)
    {
        for (long i = 0; i < 10; i++)
        {
            yield return query.Value + i;
        }

        await Task.CompletedTask;
    }
}
