using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dispatch.MachineCode.Tests;

/// <summary>An x64 listing of the JIT, reduced to what is executed per publish.</summary>
public sealed partial class Listing
{
    public Listing(string text)
    {
        Text = text;
        Instructions = text.Split('\n')
            .Select(static line => line.TrimEnd('\r'))
            .Where(static line => line.StartsWith("       ", StringComparison.Ordinal))
            .Select(static line => Spaces().Replace(line.Trim(), " "))
            .ToList();
    }

    /// <summary>The listing as the JIT wrote it.</summary>
    public string Text { get; }

    public IReadOnlyList<string> Instructions { get; }

    /// <summary>
    /// The instructions up to the return, without those that only set up and tear down the stack frame. Stack slots, field
    /// offsets and labels have no numbers, because they depend on the layout of the classes and not on the work done.
    /// </summary>
    public IReadOnlyList<string> HotPath => Instructions
        .TakeWhile(static instruction => instruction != "ret")
        .Where(static instruction => !Frame().IsMatch(instruction))
        .Select(static instruction => Label().Replace(Field().Replace(Slot().Replace(instruction, "[slot]"), "[$1+field]"), "LABEL"))
        .ToList();

    /// <summary>The instructions without the compares of the publisher's type, and how many there were.</summary>
    public static (IReadOnlyList<string> Others, int Guards) WithoutGuards(IReadOnlyList<string> path)
    {
        var rest = new List<string>();
        int guards = 0;
        for (int i = 0; i < path.Count; i++)
        {
            if (i + 2 < path.Count && TypeConstant().IsMatch(path[i]) && TypeCompare().IsMatch(path[i + 1]) && path[i + 2] is "jne SHORT LABEL" or "jne LABEL")
            {
                guards++;
                i += 2;
            }
            else
            {
                rest.Add(path[i]);
            }
        }

        return (rest, guards);
    }

    /// <summary>The hot path without the first check whether the observers are there, and how many such checks it had.</summary>
    public (IReadOnlyList<string> Others, int Checks) WithoutChecks()
    {
        var rest = new List<string>();
        int checks = 0;
        IReadOnlyList<string> path = HotPath;
        for (int i = 0; i < path.Count; i++)
        {
            if (Check().IsMatch(path[i]) && i + 1 < path.Count && path[i + 1] is "jne SHORT LABEL" or "jne LABEL")
            {
                checks++;
                i++;
            }
            else
            {
                rest.Add(path[i]);
            }
        }

        return (rest, checks);
    }

    /// <summary>An instruction with each register under the same name.</summary>
    public static string WithoutRegisters(string instruction) => Register().Replace(instruction, "reg");

    [GeneratedRegex(@"\b[re]([a-ds][xip]|\d+d?)\b")]
    private static partial Regex Register();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(push|pop|nop)\b|^(sub|add) rsp,|^lea rbp, \[rsp|^vzeroupper")]
    private static partial Regex Frame();

    [GeneratedRegex(@"\[r[bs]p([+-]0x[0-9A-Fa-f]+)?\]")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\[(r\w+)\+0x[0-9A-Fa-f]+\]")]
    private static partial Regex Field();

    [GeneratedRegex(@"G_M\d+_IG\d+")]
    private static partial Regex Label();

    [GeneratedRegex(@"^mov r\w+, 0x[0-9A-Fa-f]+$")]
    private static partial Regex TypeConstant();

    [GeneratedRegex(@"^cmp qword ptr \[r\w+\], r\w+$")]
    private static partial Regex TypeCompare();

    [GeneratedRegex(@"^cmp byte ptr \[r\w+\+field\], 1$")]
    private static partial Regex Check();
}
