using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>The ways that need no library: a C# event and a loop over an array of interfaces.</summary>
public sealed class OtherSyncWays<TEvent>
{
    private readonly ISyncCall<TEvent>[] _calls;

    public OtherSyncWays(params ISyncCall<TEvent>[] calls)
    {
        _calls = calls;
        foreach (ISyncCall<TEvent> call in calls)
        {
            Raised += call.Handle;
        }
    }

    private delegate void Handler(in TEvent e);

    private event Handler? Raised;

    /// <summary>What a publish by hand does that finds something else to call, and so with the event. None does.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte NothingElse(TEvent e) => e is null ? (byte)0 : (byte)1;

    public void Raise(in TEvent e) => Raised?.Invoke(in e);

    public void Loop(in TEvent e)
    {
        foreach (ISyncCall<TEvent> call in _calls)
        {
            call.Handle(in e);
        }
    }
}
