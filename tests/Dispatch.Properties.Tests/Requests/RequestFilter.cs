using System;

namespace Dispatch.Properties.Recording;

/// <summary>What filters of random programs do before the rest.</summary>
public static class RequestFilter
{
    /// <summary>Whether the filter answers by itself.</summary>
    public static bool Begins(string name, object request, string script)
    {
        int value = ((IValued)request).Value;
        Recorder.Write($"{name} begins {value}");
        return script[value % script.Length] switch
        {
            't' => throw new FormatException(name),
            's' => true,
            _ => false,
        };
    }
}
