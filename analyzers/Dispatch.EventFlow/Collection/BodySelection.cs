using System;
using System.Collections.Generic;
using Dispatch.EventFlow.Symbols;

namespace Dispatch.EventFlow.Collection;

/// <summary>
/// Which bodies can matter, by name alone: those that mention a method that publishes, and those that mention a name of one
/// that matters. Most of a code base is never bound. A name too many costs time; a name too few would cost an edge.
/// </summary>
internal static class BodySelection
{
    public static HashSet<Body> Select(IReadOnlyList<Body> bodies, MentionIndex mentions, BusCatalog buses, HashSet<string> foreignNames, HashSet<string> clrEvents, out HashSet<string> enumerated)
    {
        var selected = new HashSet<Body>();
        var readOnly = new List<Body>();
        var pending = new Stack<Body>();
        foreach (Body body in bodies)
        {
            bool registers = false;
            bool publishes = false;
            foreach (string name in body.Mentions)
            {
                publishes |= buses.MayPublish(name) || foreignNames.Contains(name) || clrEvents.Contains(name);
                registers |= IsRegistration(name) || buses.MaySubscribe(name);
            }

            if (publishes && selected.Add(body))
            {
                pending.Push(body);
            }
            else if (registers)
            {
                readOnly.Add(body);
            }
        }

        var followed = new HashSet<string>(StringComparer.Ordinal);
        FollowAll();
        enumerated = Enumerations.Find(selected, mentions, pending);
        selected.UnionWith(pending);
        FollowAll();
        selected.UnionWith(readOnly);
        return selected;

        void FollowAll()
        {
            while (pending.Count > 0)
            {
                foreach (string name in pending.Pop().Names)
                {
                    if (!followed.Add(name))
                    {
                        continue;
                    }

                    if (name == BodyFinder.Operator)
                    {
                        Follow(bodies);
                        continue;
                    }

                    Follow(mentions.Of(name));
                    if (name is "Dispose" or "DisposeAsync")
                    {
                        Follow(mentions.Of(BodyFinder.Using));
                    }
                }
            }
        }

        void Follow(IEnumerable<Body> users)
        {
            foreach (Body user in users)
            {
                if (selected.Add(user))
                {
                    pending.Push(user);
                }
            }
        }
    }

    private static bool IsRegistration(string name) =>
        name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("TryAdd", StringComparison.Ordinal)
            ? name is "AddSingleton" or "AddScoped" or "AddTransient" or "AddKeyedSingleton" or "AddKeyedScoped" or "AddKeyedTransient" or "AddHostedService" or "AddHttpClient"
                || name.StartsWith("TryAdd", StringComparison.Ordinal)
            : false;
}
