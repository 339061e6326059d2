using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>The names of generated files: readable, and different in more than case, as file systems and the compiler ask.</summary>
internal static class HintName
{
    public static IEnumerable<NamedDispatcher> Assign(EquatableArray<DispatcherModel> dispatchers)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (DispatcherModel dispatcher in dispatchers.OrderBy(static dispatcher => dispatcher.MetadataName, StringComparer.Ordinal))
        {
            string name = dispatcher.MetadataName.Replace('+', '.');
            string hint = name;
            for (int number = 2; !taken.Add(hint); number++)
            {
                hint = name + "_" + number;
            }

            yield return new NamedDispatcher(dispatcher, hint);
        }
    }
}
