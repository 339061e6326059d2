using System;

namespace Dispatch.Properties.Programs;

internal static class Policies
{
    public static string Attribute(Random random, string attribute) =>
        $"[{attribute}(ErrorPolicy.{(ErrorPolicy)random.Next(3)})]";
}
