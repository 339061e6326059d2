using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Dispatch.Generators.Tests.Start;

/// <summary>The key of a type at run time is what the generator computes from its symbol: namespace and simple metadata name.</summary>
public sealed class TypeKeyTests
{
    [Fact]
    public void Of_EveryTypeOfSeveralAssemblies_IsThatOfItsNamespaceAndName()
    {
        Assembly[] assemblies = [typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(IPublisher).Assembly, typeof(TypeKeyTests).Assembly, typeof(Microsoft.CodeAnalysis.SyntaxNode).Assembly];
        Type[] types = [.. assemblies.SelectMany(static assembly => assembly.GetTypes()), .. Constructed()];
        Assert.True(types.Length > 5_000);
        Assert.Contains(types, static type => type.Namespace is null);
        Assert.Contains(types, static type => type is { IsNested: true, IsGenericType: true });
        Assert.All(types, static type => Assert.Equal(Model.TypeKey.Of(type.Namespace ?? "", type.Name), Generated.TypeKey.Of(type)));
    }

    private static IEnumerable<Type> Constructed() =>
    [
        typeof(int[]), typeof(int[,]), typeof(List<int>), typeof(List<int[]>), typeof(List<string>[]), typeof((int, string)), typeof(int?),
        typeof(Dictionary<int, List<string>>.KeyCollection), typeof(Outer<int>), typeof(Outer<int>.Inner), typeof(Outer<string>.Pair<int>), typeof(Outer<int>.Inner[]),
    ];

    private sealed class Outer<T>
    {
        internal sealed class Inner;

        internal sealed class Pair<TOther>;
    }
}
