using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the ends of an asynchronous publish.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class AsyncPublish
{
    /// <summary>A task that fails, or is cancelled, as an <c>async</c> method that threw the exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The task.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask Failed(Exception exception) =>
        exception is OperationCanceledException ? Rethrow(exception) : ValueTask.FromException(exception);

    /// <summary>What a publish returns whose token is cancelled.</summary>
    /// <param name="cancellationToken">The token.</param>
    /// <returns>The task.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask Canceled(CancellationToken cancellationToken) => Failed(new OperationCanceledException(cancellationToken));

    // An async method, because only its builder can make a cancelled task that keeps the exception.
#pragma warning disable CS1998
    private static async ValueTask Rethrow(Exception exception) => ExceptionDispatchInfo.Throw(exception);
#pragma warning restore CS1998
}
