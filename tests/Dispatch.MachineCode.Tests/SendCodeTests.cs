using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Dispatch.MachineCode.Tests;

/// <summary>A send is the machine code of the same call written by hand: its check for null jumps where the runtime's would throw.
/// The jump needs the dispatcher in a register for one instruction more, so a move between registers may be added.</summary>
public sealed partial class SendCodeTests(SubjectRun run) : IClassFixture<SubjectRun>
{
    [Theory]
    [InlineData("Command", "Overload")]
    [InlineData("Command", "Generic")]
    [InlineData("Ask", "Overload")]
    [InlineData("Ask", "Generic")]
    [InlineData("Quick", "Overload")]
    [InlineData("Quick", "Generic")]
    public void Send_AgainstTheHandWrittenCall_IsTheSameButForTheCheck(string request, string way)
    {
        Listing byHand = run[request + "ByHand"];
        Listing sent = run[request + "By" + way];
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            // The comparison reads x64; elsewhere it is known only that both were optimised.
            Assert.NotEmpty(sent.Text);
            return;
        }

        (List<string> expected, int none) = WithoutNullChecks(byHand.HotPath);
        (List<string> actual, int checks) = WithoutNullChecks(sent.HotPath);
        Assert.True(
            none == 0 && checks == 1 && expected.Select(Listing.WithoutRegisters).SequenceEqual(actual.Select(Listing.WithoutRegisters)),
            $"{none} and {checks} checks\n{byHand.Text}\n{sent.Text}");
    }

    /// <summary>The path without tests for null, implicit (a load that faults) and explicit, and how many explicit ones it had.</summary>
    private static (List<string> Others, int Checks) WithoutNullChecks(IReadOnlyList<string> path)
    {
        var rest = new List<string>();
        int checks = 0;
        for (int i = 0; i < path.Count; i++)
        {
            if (ExplicitCheck().IsMatch(path[i]) && i + 1 < path.Count && path[i + 1].StartsWith("je ", System.StringComparison.Ordinal))
            {
                checks++;
                i++;
            }
            else if (!ImplicitCheck().IsMatch(path[i]) && !Move().IsMatch(path[i]))
            {
                rest.Add(path[i]);
            }
        }

        return (rest, checks);
    }

    [GeneratedRegex(@"^test (r\w+), \1$")]
    private static partial Regex ExplicitCheck();

    [GeneratedRegex(@"^mov r\w+, r\w+$")]
    private static partial Regex Move();

    [GeneratedRegex(@"^cmp (byte|dword) ptr \[r\w+\], \w+$")]
    private static partial Regex ImplicitCheck();
}
