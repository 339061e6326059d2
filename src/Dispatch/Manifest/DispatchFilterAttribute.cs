using System;
using System.ComponentModel;

namespace Dispatch;

/// <summary>Written by the generator: a struct that stands for a filter of another assembly and forwards to it.</summary>
/// <param name="filter">The full name of the filter type, in metadata form.</param>
/// <param name="traits">How the filter is made.</param>
[AttributeUsage(AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DispatchFilterAttribute(string filter, HandlerTraits traits) : Attribute
{
    /// <summary>The full name of the filter type, in metadata form.</summary>
    public string Filter { get; } = filter;

    /// <summary>How the filter is made.</summary>
    public HandlerTraits Traits { get; } = traits;
}
