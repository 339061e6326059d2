using System;
using System.Collections.Generic;
using System.Text;

namespace Dispatch.Generators.Planning;

/// <summary>Gives out names whose members collide with nothing: not with each other, not with the user's, not with the fixed ones.</summary>
internal sealed class UniqueNames
{
    /// <summary>Members and parameters that every dispatcher may have, whatever its observers and events are called.</summary>
    private static readonly string[] s_fixed =
    [
        "_services", "_container", "_root", "_isPublishScope", "_errorHandler", "_owned", "_gate", "_dispatchReady", "_dispatchSubscriptions", "DispatchReady", "s_dispatchRoutes", "errorHandler",
        "DispatchRoutes", "DispatchSlot", "DispatchPublisher", "DispatchRoot", "DispatchObject", "DispatchObjectAsync", "DispatchSubscribed",
        "Send", "SendAsync", "Stream", "SenderFor", "StreamSenderFor", "s_dispatchRequests", "DispatchRequests", "DispatchRequest",
        "DispatchCommandAsync", "DispatchResult", "DispatchResultAsync", "DispatchStream", "DispatchCommandSlot", "DispatchRequestSlot",
        "DispatchStreamSlot", "DispatchSender", "DispatchStreamSender",
        "For", "ForAsync", "Publish", "PublishAsync", "Dispose", "DisposeAsync",
    ];

    private readonly HashSet<string> _members;

    public UniqueNames(IEnumerable<string> userMembers)
    {
        _members = new HashSet<string>(userMembers, StringComparer.Ordinal);
        _members.UnionWith(s_fixed);
    }

    /// <summary>The simple name if it is free, else the full name, else that with a number.</summary>
    /// <param name="simpleName">What people call it.</param>
    /// <param name="fullName">What tells it from others of that name.</param>
    /// <param name="taken">The names of its kind, which differ in more than case where they become file names.</param>
    /// <param name="membersOf">All members that a name leads to.</param>
    public string Take(string simpleName, string fullName, HashSet<string> taken, Func<string, string[]> membersOf)
    {
        if (TryTake(simpleName, taken, membersOf))
        {
            return simpleName;
        }

        string name = Sanitize(fullName);
        string candidate = name;
        for (int number = 2; !TryTake(candidate, taken, membersOf); number++)
        {
            candidate = name + "_" + number;
        }

        return candidate;
    }

    private bool TryTake(string name, HashSet<string> taken, Func<string, string[]> membersOf)
    {
        string[] members = membersOf(name);
        if (taken.Contains(name) || Array.Exists(members, _members.Contains))
        {
            return false;
        }

        taken.Add(name);
        _members.UnionWith(members);
        return true;
    }

    /// <summary>Letters, digits and underscores only.</summary>
    public static string Sanitize(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char unit in name.Replace("global::", ""))
        {
            text.Append(char.IsLetterOrDigit(unit) ? unit : '_');
        }

        return text.Length > 0 && char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }
}
