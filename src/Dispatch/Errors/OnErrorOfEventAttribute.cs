using System;
using Dispatch.Generated;

namespace Dispatch;

/// <summary>Sets, on a dispatcher, the error policy of one event, which may be a type one does not own.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="policy">The policy.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OnErrorAttribute<TEvent>(ErrorPolicy policy) : Attribute, IEventPolicy
{
    /// <summary>The policy.</summary>
    public ErrorPolicy Policy { get; } = policy;

    Type IEventPolicy.EventType => typeof(TEvent);
}
