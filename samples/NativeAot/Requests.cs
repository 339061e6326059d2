using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch;

namespace NativeAot;

/// <summary>A command without a result.</summary>
public readonly record struct SetTarget(double Celsius) : ICommand;

/// <summary>A query of a struct with a struct as result: what only code that was compiled ahead can call without boxing.</summary>
public readonly record struct TargetOf(int Room) : IQuery<double>;

/// <summary>Answered asynchronously.</summary>
public readonly record struct Forecast(int Days) : IQuery<string>;

/// <summary>Answered item by item.</summary>
public readonly record struct Rooms : IStreamQuery<int>;

internal sealed class Heating(Transcript transcript)
{
    private double _target = 18;

    [Handles<SetTarget>]
    public void Set(in SetTarget command)
    {
        transcript.Add($"heating: {command.Celsius}");
        _target = command.Celsius;
    }

    [Handles<TargetOf>]
    public double Target(in TargetOf query) => _target + query.Room;

    [Handles<Forecast>]
    public async ValueTask<string> ForecastAsync(Forecast query, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return $"{query.Days} days of sun";
    }

    [Handles<Rooms>]
    public async IAsyncEnumerable<int> RoomsAsync(Rooms query)
    {
        for (int room = 1; room <= 2; room++)
        {
            await Task.Yield();
            yield return room;
        }
    }
}
