using System;
using System.Collections.Generic;
using System.Text;

namespace Dispatch.Generators.Planning;

/// <summary>Gives out identifiers that differ in more than case, from each other and from the user's.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _members;

    public UniqueNames(IEnumerable<string> members) => _members = new HashSet<string>(members, StringComparer.Ordinal);

    /// <summary>The simple name if it is free, else the full name, else that with a number.</summary>
    public string Take(string simpleName, string fullName, Func<string, IEnumerable<string>> membersOf)
    {
        if (TryTake(simpleName, membersOf))
        {
            return simpleName;
        }

        string name = Sanitize(fullName);
        string candidate = name;
        for (int number = 2; !TryTake(candidate, membersOf); number++)
        {
            candidate = name + "_" + number;
        }

        return candidate;
    }

    private bool TryTake(string name, Func<string, IEnumerable<string>> membersOf)
    {
        foreach (string member in membersOf(name))
        {
            if (_members.Contains(member))
            {
                return false;
            }
        }

        return _taken.Add(name);
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
