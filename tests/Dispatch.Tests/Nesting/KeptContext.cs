using System;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Nesting;

/// <summary>Gets a context out of its observer.</summary>
public sealed class KeptContext(Journal journal, Action? inside = null)
{
    public Journal Journal { get; } = journal;

#pragma warning disable DSP0063 // To see what becomes of it.
    public PublishContext Context { get; private set; }
#pragma warning restore DSP0063

    public void Keep(PublishContext context)
    {
        Context = context;
        inside?.Invoke();
    }
}

public readonly record struct Kept(KeptContext By);

internal static class Keeper
{
    [Handles<Kept>]
    public static void Keep(in Kept e, in PublishContext context) => e.By.Keep(context);
}
