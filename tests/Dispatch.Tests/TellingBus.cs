using System;
using System.Collections.Generic;
using Dispatch.Tests.Nesting;

namespace Dispatch.Tests;

/// <summary>The same observers; it is told of what nobody observes, and nothing is guarded.</summary>
[Dispatcher(MaxDepth = int.MaxValue)]
public sealed partial class TellingBus
{
    public List<string> Unobserved { get; } = [];

    partial void OnUnobserved<TEvent>(in TEvent e)
    {
        if (e is Lonely { Id: < 0 })
        {
            throw new FormatException();
        }

        Unobserved.Add(e is Lonely lonely ? $"{typeof(TEvent).Name} {lonely.Id}" : typeof(TEvent).Name);
    }
}
