using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the ends of an asynchronous send.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class AsyncSend
{
    /// <summary>A task that fails, or is cancelled, as an <c>async</c> method that threw the exception.</summary>
    /// <typeparam name="TResult">The result that there is none of.</typeparam>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The task.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<TResult> Failed<TResult>(Exception exception) =>
        exception is OperationCanceledException ? Rethrow<TResult>(exception) : ValueTask.FromException<TResult>(exception);

    /// <summary>The items of a handler that takes no token, until a token is cancelled.</summary>
    /// <typeparam name="T">One item.</typeparam>
    /// <param name="items">The handler's sequence.</param>
    /// <param name="cancellationToken">The token of the stream.</param>
    /// <returns>The sequence itself where the token is never cancelled.</returns>
    public static IAsyncEnumerable<T> Until<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled ? Enumerate(items, cancellationToken) : items;

    internal static ValueTask<object?> Finished(ValueTask sent)
    {
        sent.GetAwaiter().GetResult();
        return default;
    }

    internal static async ValueTask<object?> WithoutResult(ValueTask sent)
    {
        await sent.ConfigureAwait(false);
        return null;
    }

    internal static ValueTask<object?> Boxed<TResult>(ValueTask<TResult> sent)
    {
        return sent.IsCompletedSuccessfully ? new ValueTask<object?>(sent.Result) : Await(sent);

        static async ValueTask<object?> Await(ValueTask<TResult> sent) => await sent.ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<T> Enumerate<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // An async method, because only its builder can make a cancelled task that keeps the exception.
#pragma warning disable CS1998
    private static async ValueTask<TResult> Rethrow<TResult>(Exception exception)
    {
        ExceptionDispatchInfo.Throw(exception);
        return default!;
    }
#pragma warning restore CS1998
}
