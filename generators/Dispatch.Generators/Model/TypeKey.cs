namespace Dispatch.Generators.Model;

/// <summary>The number under which the tables list a type: FNV-1a of namespace, dot and simple metadata name, as at run time.</summary>
internal static class TypeKey
{
    public static uint Of(string fullNamespace, string metadataName)
    {
        uint hash = Add(2166136261, fullNamespace);
        hash = Add(hash, ".");
        return Add(hash, metadataName);
    }

    private static uint Add(uint hash, string text)
    {
        foreach (char unit in text)
        {
            hash = unchecked((hash ^ unit) * 16777619);
        }

        return hash;
    }
}
