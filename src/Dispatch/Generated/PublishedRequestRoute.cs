using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>A request that was published: refused, as its handler is not an observer.</summary>
[DebuggerStepThrough]
internal sealed class PublishedRequestRoute<TDispatcher>(Type type) : EventRoute<TDispatcher>
    where TDispatcher : class
{
    public override void PublishObject(TDispatcher dispatcher, object e) => throw new RequestPublishedException(type);

    public override ValueTask PublishObjectAsync(TDispatcher dispatcher, object e, CancellationToken cancellationToken) =>
        ValueTask.FromException(new RequestPublishedException(type));
}
