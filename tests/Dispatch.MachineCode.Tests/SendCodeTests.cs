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

    /// <summary>The same where the task is awaited at once, but for what is set to zero before the method begins.</summary>
    [Fact]
    public void SendAsync_AwaitedAtOnce_IsTheHandWrittenCall()
    {
        Listing byHand = run["LaterByHand"];
        Listing sent = run["LaterByOverload"];
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            (List<string> expected, _) = WithoutNullChecks(byHand.HotPath.Where(static instruction => !Zeroing().IsMatch(instruction)).ToList());
            (List<string> actual, int checks) = WithoutNullChecks(sent.HotPath.Where(static instruction => !Zeroing().IsMatch(instruction)).ToList());
            Assert.True(
                checks == 1 && expected.Select(Listing.WithoutRegisters).SequenceEqual(actual.Select(Listing.WithoutRegisters)),
                $"{checks} checks\n{byHand.Text}\n{sent.Text}");
        }
    }

    /// <summary>The JIT orders the loads in another way, so the instructions are counted: one call, and two instructions for the check.</summary>
    [Fact]
    public void PublishAsync_AwaitedAtOnce_IsTheHandWrittenCall()
    {
        Listing byHand = run["SoonByHand"];
        Listing published = run["SoonByOverload"];
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            string call = Assert.Single(published.HotPath, static instruction => instruction.StartsWith("call", System.StringComparison.Ordinal));
            Assert.Contains("SoonObserver:HandleAsync", call);
            Assert.True(published.HotPath.Count <= byHand.HotPath.Count + 4, $"{published.HotPath.Count} and {byHand.HotPath.Count}\n{byHand.Text}\n{published.Text}");
        }
    }

    /// <summary>
    /// Where the handler may throw instead of returning its task, and the task is not awaited at once, the call of it is in a method of its own. What that method takes was
    /// just written field by field, and so is what it reads of the handler's task: a wider read would have to wait for the writes.
    /// </summary>
    [Theory]
    [InlineData("SendAsync_Later")]
    [InlineData("LaterByGeneric")]
    public void SendAsync_ToAHandlerThatMayThrow_ReadsNothingWiderThanAField(string method)
    {
        Listing sent = run[method];
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Assert.True(!sent.HotPath.Any(static instruction => WideRead().IsMatch(instruction)), sent.Text);
        }
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

    [GeneratedRegex(@"^v?mov\w+ [xyz]mm\d+, [xyz]mmword ptr")]
    private static partial Regex WideRead();

    [GeneratedRegex(@"^vxorps xmm8|^vmov\w+ [xyz]mmword ptr \[slot\], [xyz]mm8$|^xor (\w+), \1$|^mov qword ptr \[slot\], rax$")]
    private static partial Regex Zeroing();

    [GeneratedRegex(@"^mov r\w+, r\w+$")]
    private static partial Regex Move();

    [GeneratedRegex(@"^cmp (byte|dword) ptr \[r\w+\], \w+$")]
    private static partial Regex ImplicitCheck();
}
