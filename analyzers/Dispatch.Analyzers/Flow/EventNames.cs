using System;

namespace Dispatch.Analyzers.Flow;

/// <summary>What the name of an event says.</summary>
internal static class EventNames
{
    private static readonly string[] s_kinds = ["IntegrationEvent", "DomainEvent", "Event", "Notification", "Message"];
    private static readonly string[] s_prefixes = ["Before", "After", "Pre", "Post", "Begin", "End"];
    private static readonly string[] s_phases = ["Starting", "Started", "Completing", "Completed", "Finished", "Failed", "Succeeded", "Ended", "ing", "ed"];
    private static readonly string[] s_before = ["Before", "Pre", "Attempt", "Cancel"];

    /// <summary>The name without what says at which moment: <c>Saving</c> and <c>Saved</c> are two ends of one thing.</summary>
    public static string Stem(string name)
    {
        name = WithoutKind(name);
        foreach (string prefix in s_prefixes)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(name[prefix.Length]))
            {
                name = name.Substring(prefix.Length);
                break;
            }
        }

        foreach (string phase in s_phases)
        {
            if (name.Length > phase.Length && name.EndsWith(phase, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - phase.Length);
            }
        }

        return name;
    }

    /// <summary>Whether the event comes before the fact, so that observers may still change it.</summary>
    public static bool IsBefore(string name)
    {
        name = WithoutKind(name);
        if (name.EndsWith("ing", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (string prefix in s_before)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(name[prefix.Length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the event says that the program starts or ends.</summary>
    public static bool IsLifecycle(string name)
    {
        name = WithoutKind(name);
        bool isOfProgram = name.StartsWith("Application", StringComparison.Ordinal) || name.StartsWith("Host", StringComparison.Ordinal) || name.StartsWith("App", StringComparison.Ordinal);
        return isOfProgram && (name.Contains("Start") || name.Contains("Stop") || name.Contains("Shutdown") || name.Contains("ShuttingDown") || name.Contains("Exit"));
    }

    public static string WithoutKind(string name)
    {
        foreach (string kind in s_kinds)
        {
            if (name.Length > kind.Length && name.EndsWith(kind, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - kind.Length);
            }
        }

        return name;
    }
}
