using System;

namespace Dispatch.Tool.Tests.Page;

/// <summary>A test that looks at a page in a real browser: skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null)
        {
            Skip = "This machine has no Chromium, Chrome or Edge.";
        }
    }
}
