using System;
using System.IO;

namespace Dispatch.Package.Tests.Building;

/// <summary>A test of what the package says about the commit it is built from: skipped, with the reason, in an unpacked archive.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CloneFactAttribute : FactAttribute
{
    public CloneFactAttribute()
    {
        // A file in a work tree that git made beside a clone.
        if (!Path.Exists(Path.Combine(Repository.Root, ".git")))
        {
            Skip = "These sources are not a git clone, so they have no commit.";
        }
    }
}
