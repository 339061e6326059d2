using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Oracle;

/// <summary>What the oracle gives to a filter as the rest.</summary>
/// <typeparam name="T">The event that the filter takes.</typeparam>
public readonly struct OracleNext<T>(Func<object, CancellationToken, Task> rest) : INext<T>, IAsyncNext<T>
{
    /// <summary>The rest of a synchronous chain never suspends.</summary>
    public void Invoke(in T e) => rest(e!, CancellationToken.None).GetAwaiter().GetResult();

    public ValueTask InvokeAsync(T e, CancellationToken cancellationToken) => new(rest(e!, cancellationToken));
}
