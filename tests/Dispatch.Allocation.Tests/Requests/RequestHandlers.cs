using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests.Requests;

/// <summary>One handler for each kind of request. They count their calls and allocate nothing.</summary>
internal sealed class RequestHandlers
{
    private static readonly Task<bool> s_true = Task.FromResult(true);

    public static long Calls;

    [Handles<StructCommand>]
    public void Run(in StructCommand command) => Calls++;

    [Handles<ClassCommand>]
    public void Run(ClassCommand command) => Calls++;

    [Handles<StructQuery>]
    public decimal Ask(in StructQuery query)
    {
        Calls++;
        return query.Amount;
    }

    [Handles<ClassQuery>]
    public string Ask(ClassQuery query)
    {
        Calls++;
        return "";
    }

    [Handles<CompletedCommand>]
    public ValueTask RunAsync(CompletedCommand command, CancellationToken cancellationToken)
    {
        Calls++;
        return default;
    }

    [Handles<CompletedQuery>]
    public ValueTask<decimal> AskAsync(CompletedQuery query)
    {
        Calls++;
        return new ValueTask<decimal>(query.Id);
    }

    [Handles<CompletedTaskQuery>]
    public Task<bool> AskAsync(CompletedTaskQuery query)
    {
        Calls++;
        return s_true;
    }

    [Handles<SuspendedCommand>]
    public ValueTask RunAsync(SuspendedCommand command)
    {
        Calls++;
        return Gate.Suspend();
    }

    [Handles<SuspendedQuery>]
    public ValueTask<decimal> AskAsync(SuspendedQuery query, CancellationToken cancellationToken)
    {
        Calls++;
        return ResultGate.Suspend();
    }

    [Handles<SuspendedClassQuery>]
    public ValueTask<decimal> AskAsync(SuspendedClassQuery query, CancellationToken cancellationToken)
    {
        Calls++;
        return ResultGate.Suspend();
    }

    [Handles<OpenQuery>]
    public int Ask(OpenQuery query)
    {
        Calls++;
        return query.Id;
    }

    [Handles<FilteredQuery>]
    public decimal Ask(in FilteredQuery query)
    {
        Calls++;
        return query.Id;
    }

    [Handles<FilteredSuspendedQuery>]
    public ValueTask<decimal> AskAsync(FilteredSuspendedQuery query, CancellationToken cancellationToken)
    {
        Calls++;
        return ResultGate.Suspend();
    }

    [Handles<StreamOfOne>]
    public IAsyncEnumerable<int> Stream(StreamOfOne query, CancellationToken cancellationToken)
    {
        Calls++;
        return query.Items;
    }
}
