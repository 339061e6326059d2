using System;

namespace Dispatch.Tests.Living;

/// <summary>Its constructor throws what a test asks for, once.</summary>
[Handles<Fragile>]
public sealed class FragileObserver
{
    public FragileObserver()
    {
        if (Fault is { } fault)
        {
            Fault = null;
            throw fault;
        }
    }

    [field: ThreadStatic]
    internal static Exception? Fault { get; set; }

    public void Handle(in Fragile e) => e.Journal.Add("made");
}
