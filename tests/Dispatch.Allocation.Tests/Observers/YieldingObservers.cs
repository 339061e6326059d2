using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;

namespace Dispatch.Allocation.Tests.Observers;

/// <summary>Four observers of one event, with what each of them allocates on its own account.</summary>
public static class YieldingObservers
{
    [Handles<Yielding>]
    public static async ValueTask FirstAsync(Yielding e) => await Task.Yield();

    [Handles<Yielding>]
    public static async Task SecondAsync(Yielding e) => await Task.Yield();

    [Handles<Yielding>]
    public static async ValueTask ThirdAsync(Yielding e) => await Task.Yield();

    [Handles<Yielding>]
    public static async Task FourthAsync(Yielding e) => await Task.Yield();
}
