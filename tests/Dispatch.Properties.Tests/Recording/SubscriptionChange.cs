using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Recording;

/// <summary>A subscription that comes or goes before a publish.</summary>
/// <param name="Name">Which.</param>
/// <param name="Event">Its event; null: it goes.</param>
/// <param name="Order">Its order.</param>
/// <param name="IsAsync">Whether it is awaited.</param>
/// <param name="IsKeyed">Whether it is one to the key 1.</param>
/// <param name="Subscribe">Adds it to a generated dispatcher.</param>
/// <param name="Call">What it does with a boxed event.</param>
public sealed record SubscriptionChange(
    string Name,
    Type? Event = null,
    int Order = 0,
    bool IsAsync = false,
    bool IsKeyed = false,
    Func<object, IDisposable>? Subscribe = null,
    Func<object, CancellationToken, ValueTask>? Call = null);
