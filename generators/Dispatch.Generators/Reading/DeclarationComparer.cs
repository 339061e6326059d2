using System.Collections.Generic;

namespace Dispatch.Generators.Reading;

/// <summary>Compilations are equal whose declarations are.</summary>
internal sealed class DeclarationComparer : IEqualityComparer<DeclarationSnapshot>
{
    public static readonly DeclarationComparer Instance = new();

    private DeclarationComparer()
    {
    }

    public bool Equals(DeclarationSnapshot? former, DeclarationSnapshot? current) =>
        ReferenceEquals(former, current) || (former is not null && current is not null && former.IsReplacedBy(current));

    public int GetHashCode(DeclarationSnapshot snapshot) => 0;
}
