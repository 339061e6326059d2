using System;

namespace Dispatch;

/// <summary>Sets the error policy of an event type, or the default of a dispatcher.</summary>
/// <remarks>
/// The most specific wins: <see cref="OnErrorAttribute{TEvent}"/> on the dispatcher, then this attribute on the event, then
/// this attribute on the dispatcher, then <see cref="ErrorPolicy.Stop"/>.
/// </remarks>
/// <param name="policy">The policy.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum)]
public sealed class OnErrorAttribute(ErrorPolicy policy) : Attribute
{
    /// <summary>The policy.</summary>
    public ErrorPolicy Policy { get; } = policy;
}
