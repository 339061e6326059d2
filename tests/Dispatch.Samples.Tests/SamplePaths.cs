using System.Linq;
using System.Reflection;

namespace Dispatch.Samples.Tests;

/// <summary>Paths that the build passed in.</summary>
internal static class SamplePaths
{
    public static string ShopAssembly { get; } = Get("ShopAssembly");

    public static string ShopDirectory { get; } = Get("ShopDirectory");

    public static string FlashSaleAssembly { get; } = Get("FlashSaleAssembly");

    public static string FlashSaleDirectory { get; } = Get("FlashSaleDirectory");

    private static string Get(string key) =>
        typeof(SamplePaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
