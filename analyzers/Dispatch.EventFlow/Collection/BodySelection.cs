using System;
using System.Collections.Generic;
using Dispatch.EventFlow.Symbols;

namespace Dispatch.EventFlow.Collection;

/// <summary>
/// Which bodies are read first: those that mention the name of a method that publishes, registers or subscribes. The others
/// follow only if they mention a method that turns out to lead to a publish, so most of a code base is never bound.
/// </summary>
internal static class BodySelection
{
    public static List<Body> Direct(IReadOnlyList<Body> bodies, BusCatalog buses, HashSet<string> foreignNames, HashSet<string> clrEvents)
    {
        var selected = new List<Body>();
        foreach (Body body in bodies)
        {
            foreach (string name in body.Mentions)
            {
                if (buses.MayPublish(name) || foreignNames.Contains(name) || clrEvents.Contains(name) || IsRegistration(name) || buses.MaySubscribe(name))
                {
                    selected.Add(body);
                    break;
                }
            }
        }

        return selected;
    }

    private static bool IsRegistration(string name) =>
        name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("TryAdd", StringComparison.Ordinal)
            ? name is "AddSingleton" or "AddScoped" or "AddTransient" or "AddKeyedSingleton" or "AddKeyedScoped" or "AddKeyedTransient" or "AddHostedService" or "AddHttpClient"
                || name.StartsWith("TryAdd", StringComparison.Ordinal)
            : false;
}
