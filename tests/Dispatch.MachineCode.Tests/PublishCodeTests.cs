using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Dispatch.MachineCode.Tests;

/// <summary>A publish is the machine code of the same calls written by hand, plus one compare-and-branch.</summary>
public sealed class PublishCodeTests(SubjectRun run) : IClassFixture<SubjectRun>
{
    [Theory]
    [InlineData("OneByHand", "OneByOverload")]
    [InlineData("OneByHand", "OneByGeneric")]
    [InlineData("FourByHand", "FourByOverload")]
    [InlineData("FourByHand", "FourByGeneric")]
    [InlineData("Filtered1ByHand", "Filtered1ByOverload")]
    [InlineData("Filtered1ByHand", "Filtered1ByGeneric")]
    [InlineData("Filtered3ByHand", "Filtered3ByOverload")]
    [InlineData("Filtered3ByHand", "Filtered3ByGeneric")]
    [InlineData("CountedByHand", "CountedByOverload")]
    [InlineData("CountedByHand", "CountedByGeneric")]
    public void Publish_AgainstHandWrittenCalls_AddsOneCheck(string byHand, string generated)
    {
        Listing expected = run[byHand];
        Listing actual = run[generated];
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            // The comparison reads x64; elsewhere it is known only that both were optimised.
            Assert.NotEmpty(actual.Text);
            return;
        }

        (var rest, int checks) = actual.WithoutChecks();
        Assert.True(checks == 1 && string.Join('\n', expected.HotPath) == string.Join('\n', rest), $"{checks} checks\n{expected.Text}\n{actual.Text}");
    }

    [Theory]
    [InlineData("InlinedByOverload")]
    [InlineData("InlinedByGeneric")]
    public void Publish_WithInlinedObservers_KeepsTheEventOutOfMemory(string generated)
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            (var rest, int checks) = run[generated].WithoutChecks();

            // The check is one more use of the dispatcher, so the registers are not dealt out alike.
            Assert.Equal(run["InlinedByHand"].HotPath.Select(Listing.WithoutRegisters), rest.Select(Listing.WithoutRegisters));
            Assert.Equal(1, checks);
            Assert.DoesNotContain(rest, static instruction => instruction.Contains("[slot]"));
        }
    }

    /// <summary>What a publish by runtime type, or through an interface, comes to: code that all dispatchers share, and all events that are classes.</summary>
    [Theory]
    [InlineData("One", "OneA")]
    [InlineData("Named", "NamedA")]
    public void Publish_OfTheRoute_CallsTheObserversAndLooksNothingUp(string e, string observer)
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Listing route = run[e];

            Assert.Equal(
                [observer],
                route.Instructions.Where(static line => (line.StartsWith("call", System.StringComparison.Ordinal) || line.StartsWith("tail.jmp", System.StringComparison.Ordinal)) && !line.Contains(":RunFirst("))
                    .Select(static line => line.Contains(":Handle(") ? line[..line.IndexOf(':')].Split('.')[^1] : line));
        }
    }

    [Theory]
    [InlineData("One")]
    [InlineData("Four")]
    public void Publish_InterceptedCall_AddsOneCompareOfTheTypeToTheCheck(string e)
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Listing actual = run[e + "ByIntercepted"];
            (var rest, int checks) = actual.WithoutChecks();
            (rest, int guards) = Listing.WithoutGuards(rest);

            // The compared type needs a register, so the publisher may be kept in another one.
            Assert.True((guards, checks) == (1, 1), $"{guards} guards, {checks} checks\n{actual.Text}");
            Assert.Equal(Work(run[e + "ByHand"].HotPath), Work(rest));
        }

        static IEnumerable<string> Work(IEnumerable<string> path) => path.Where(static line => line != "mov rbx, rdi").Select(Listing.WithoutRegisters);
    }

    [Fact]
    public void Publish_InterceptedCallOfInlinedObservers_KeepsTheEventOutOfMemory()
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            (var rest, int checks) = run["InlinedByIntercepted"].WithoutChecks();
            (rest, int guards) = Listing.WithoutGuards(rest);
            Assert.Equal((1, 1), (guards, checks));
            Assert.DoesNotContain(rest, static instruction => instruction.StartsWith("call", System.StringComparison.Ordinal) || instruction.Contains("[slot]", System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Publish_InterceptedCallOfOneEvent_AddsTheLoadOfTheDispatcherAsWell()
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Listing actual = run["FourByInterceptedOne"];
            (var rest, int checks) = actual.WithoutChecks();
            (rest, int guards) = Listing.WithoutGuards(rest);

            // By hand the target comes in a register and is moved; here it is loaded to the same one.
            Assert.Equal((1, 1), (guards, checks));
            Assert.Equal(run["FourByHand"].HotPath.Where(static line => line != "mov rbx, rdi"), rest.Where(static line => line != "mov rbx, gword ptr [rdi+field]"));
        }
    }

    [Fact]
    public void Publish_ThroughDelegate_IsFoundDifferent()
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Assert.NotEqual(run["FourByHand"].HotPath, run["FourByDelegate"].WithoutChecks().Others);
        }
    }

    [Fact]
    public void HandWritten_HotPath_HoldsTheCallsAndTheInlinedObservers()
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            var path = run["FourByHand"].HotPath;
            Assert.Contains(path, static line => line.Contains("FourA:Handle"));
            Assert.Contains(path, static line => line.StartsWith("xor qword ptr"));
            Assert.Contains(path, static line => line.Contains("FourD:Handle"));
        }
    }
}
