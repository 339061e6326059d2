namespace Dispatch.Benchmarks.Micro;

/// <summary>What the observers of one event wait for, in their order.</summary>
public sealed class Pump
{
    public Pump(int observers)
    {
        Sources = new ManualSource[observers];
        for (int i = 0; i < observers; i++)
        {
            Sources[i] = new ManualSource();
        }
    }

    public ManualSource[] Sources { get; }

    public void Complete()
    {
        foreach (ManualSource source in Sources)
        {
            source.Complete();
        }
    }
}
