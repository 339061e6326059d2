using System.Linq;
using Dispatch.EventFlow.Cycles;
using Xunit;

namespace Dispatch.EventFlow.Tests;

public class KnownBugTests
{
    public static TheoryData<string> Names => [.. KnownBugs.All.Select(static bug => bug.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bug_BeforeItsFix_IsFound(string name)
    {
        KnownBug bug = KnownBugs.All.Single(candidate => candidate.Name == name);
        FlowCycle cycle = Assert.Single(Flow.Of(bug.Before, bug.Options).Cycles, static cycle => cycle.Class != CycleClass.Speculative);
        Assert.Equal(bug.Found, cycle.Class);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bug_AfterItsFix_IsSilent(string name)
    {
        KnownBug bug = KnownBugs.All.Single(candidate => candidate.Name == name);
        CycleClass? left = Flow.Of(bug.After, bug.Options).Cycles.Where(static cycle => cycle.Class != CycleClass.Speculative).Select(static cycle => (CycleClass?)cycle.Class).SingleOrDefault();
        Assert.Equal(bug.Left, left);
        Assert.True(left is null or CycleClass.Guarded or CycleClass.GuardedFeedback);
    }
}
