using System;

namespace Dispatch.Generated;

/// <summary>The number under which the generated tables list a type, known at compile time from its name.</summary>
/// <remarks>FNV-1a over the UTF-16 units of namespace, dot and simple metadata name. Types that share one are told apart by identity.</remarks>
internal static class TypeKey
{
    internal static uint Of(Type type)
    {
        string name = type.Name;
        uint hash = AddNamespace(2166136261, type);
        return Add(Add(hash, ".", 1), name, name.Length);
    }

    /// <summary>
    /// Adds what <see cref="Type.Namespace"/> says, taken from the full name where that is enough: the first call of the
    /// property takes a process two milliseconds.
    /// </summary>
    private static uint AddNamespace(uint hash, Type type)
    {
        Type outermost = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        while (outermost.DeclaringType is { } declaring)
        {
            outermost = declaring;
        }

        string name = outermost.Name;
        if (outermost.FullName is { } full && full.EndsWith(name, StringComparison.Ordinal))
        {
            int length = full.Length - name.Length - 1;
            if (length < 0 || full[length] == '.')
            {
                return Add(hash, full, length);
            }
        }

        // An array of a generic type, or a name that is escaped.
        string text = type.Namespace ?? "";
        return Add(hash, text, text.Length);
    }

    private static uint Add(uint hash, string text, int length)
    {
        for (int i = 0; i < length; i++)
        {
            hash = (hash ^ text[i]) * 16777619;
        }

        return hash;
    }
}
