using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>The way that needs no library: a loop over an array of interfaces.</summary>
public sealed class OtherAsyncWays<TEvent>(params IAsyncCall<TEvent>[] calls)
{
    public async ValueTask Loop(TEvent e)
    {
        foreach (IAsyncCall<TEvent> call in calls)
        {
            await call.HandleAsync(e);
        }
    }
}
