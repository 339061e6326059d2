using System;

namespace Dispatch.Generated;

/// <summary>The number under which the generated tables list a type, known at compile time from its name.</summary>
/// <remarks>FNV-1a over the UTF-16 units of namespace, dot and simple metadata name. Types that share one are told apart by identity.</remarks>
internal static class TypeKey
{
    internal static uint Of(Type type)
    {
        uint hash = 2166136261;
        hash = Add(hash, type.Namespace ?? "");
        hash = Add(hash, ".");
        return Add(hash, type.Name);
    }

    private static uint Add(uint hash, string text)
    {
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return hash;
    }
}
