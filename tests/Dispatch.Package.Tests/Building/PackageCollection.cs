namespace Dispatch.Package.Tests.Building;

/// <summary>One package for all tests, which build one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    public const string Name = "package";
}
