using System;
using System.Collections.Generic;

namespace Dispatch.Benchmarks.Features;

/// <summary>What one writes without a policy: the calls, or a protected region around each.</summary>
internal sealed class PoliciesByHand
{
    private readonly First _first = new();
    private readonly Second _second = new();
    private readonly Third _third = new();
    private readonly Fourth _fourth = new();

    internal long Failures { get; private set; }

    internal void Stop(in Stopped e)
    {
        _first.Handle(in e);
        _second.Handle(in e);
        _third.Handle(in e);
        _fourth.Handle(in e);
    }

    internal void Collect(in Stopped e)
    {
        List<Exception>? failures = null;
        try { _first.Handle(in e); } catch (Exception exception) { (failures ??= []).Add(exception); }
        try { _second.Handle(in e); } catch (Exception exception) { (failures ??= []).Add(exception); }
        try { _third.Handle(in e); } catch (Exception exception) { (failures ??= []).Add(exception); }
        try { _fourth.Handle(in e); } catch (Exception exception) { (failures ??= []).Add(exception); }
        if (failures is not null)
        {
            throw new AggregateException(failures);
        }
    }

    internal void Isolate(in Stopped e)
    {
        try { _first.Handle(in e); } catch (Exception) { Failures++; }
        try { _second.Handle(in e); } catch (Exception) { Failures++; }
        try { _third.Handle(in e); } catch (Exception) { Failures++; }
        try { _fourth.Handle(in e); } catch (Exception) { Failures++; }
    }
}
