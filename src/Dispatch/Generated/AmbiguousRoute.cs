using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>An event type between two observed base types: refused, as the set of its observers is not defined.</summary>
[DebuggerStepThrough]
internal sealed class AmbiguousRoute<TDispatcher>(Type type, Type first, Type second) : EventRoute<TDispatcher>
    where TDispatcher : class
{
    public override void PublishObject(TDispatcher dispatcher, object e) => throw new AmbiguousEventException(type, first, second);

    public override ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, CancellationToken cancellationToken) =>
        ValueTask.FromException(new AmbiguousEventException(type, first, second));
}
