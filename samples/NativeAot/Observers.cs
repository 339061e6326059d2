using System.Threading;
using System.Threading.Tasks;
using Dispatch;

namespace NativeAot;

[Handles<TemperatureRead>]
internal sealed class Thermostat(Transcript transcript)
{
    public void Handle(in TemperatureRead e) => transcript.Add($"thermostat: sensor {e.Sensor} at {e.Celsius}");
}

[Handles<TemperatureRead>(Order = 1)]
internal sealed class Statistics(Transcript transcript)
{
    private int _count;

    public void Handle(TemperatureRead e) => transcript.Add($"statistics: {++_count} read");
}

[Handles<Alarm>]
internal sealed class Pager(Transcript transcript)
{
    public async ValueTask HandleAsync(Alarm e, CancellationToken cancellationToken)
    {
        transcript.Add($"pager: calling about {e.Text}");
        await Task.Delay(1, cancellationToken);
        transcript.Add("pager: answered");
    }
}

[Handles<Alarm>(Order = 1)]
internal sealed class Siren(Transcript transcript)
{
    public void Handle(Alarm e) => transcript.Add($"siren: {e.Text}");
}
