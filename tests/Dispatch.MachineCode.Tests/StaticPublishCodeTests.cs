using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace Dispatch.MachineCode.Tests;

/// <summary>
/// Without a profile every way to publish still comes down to the calls written by hand. The rest is not compared: the JIT
/// does not know then that the first publish is rare, and puts it in the middle.
/// </summary>
public sealed class StaticPublishCodeTests(SubjectRunWithoutProfile run) : IClassFixture<SubjectRunWithoutProfile>
{
    [Theory]
    [InlineData("One", "Overload")]
    [InlineData("One", "Generic")]
    [InlineData("One", "Intercepted")]
    [InlineData("Four", "Overload")]
    [InlineData("Four", "Generic")]
    [InlineData("Four", "Intercepted")]
    [InlineData("Four", "InterceptedOne")]
    [InlineData("Counted", "Generic")]
    [InlineData("Filtered3", "Generic")]
    [InlineData("Inlined", "Generic")]
    [InlineData("Inlined", "Intercepted")]
    public void Publish_WithoutProfile_CallsWhatIsCalledByHand(string e, string way)
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Listing byHand = run[e + "ByHand"];
            Listing actual = run[e + "By" + way];

            Assert.True(Calls(byHand).SequenceEqual(Calls(actual)), $"{byHand.Text}\n{actual.Text}");
        }
    }

    /// <summary>The calls of observers and of whatever else is called, but for the two ways that are not the usual one.</summary>
    private static string[] Calls(Listing listing) => [.. listing.Instructions
        .Where(static line => line.StartsWith("call", StringComparison.Ordinal) || line.StartsWith("tail.jmp", StringComparison.Ordinal))
        .Select(static line => line[(line.IndexOf('[', StringComparison.Ordinal) + 1)..])
        .Where(static line => !line.Contains("First_", StringComparison.Ordinal) && !line.Contains(":RunFirst(", StringComparison.Ordinal) && !line.Contains("ForeignPublisher", StringComparison.Ordinal))];
}
