using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the disposable observers that a dispatcher has constructed. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public sealed class OwnedObservers : IDisposable, IAsyncDisposable
{
    private readonly List<object> _observers = [];
    private bool _disposed;

    /// <summary>Remembers an observer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="observer">The observer.</param>
    /// <returns>The observer.</returns>
    /// <exception cref="ObjectDisposedException">The dispatcher was disposed; the observer is disposed at once.</exception>
    public T Add<T>(T observer)
        where T : class
    {
        lock (_observers)
        {
            if (!_disposed)
            {
                _observers.Add(observer);
                return observer;
            }
        }

        (observer as IDisposable)?.Dispose();
        throw new ObjectDisposedException(typeof(T).FullName, "The dispatcher was disposed before it constructed this observer.");
    }

    /// <summary>Disposes the observers, the newest first. All are disposed even if some fail.</summary>
    /// <exception cref="AggregateException">Several failed.</exception>
    public void Dispose()
    {
        Failures failures = default;
        foreach (object observer in Take())
        {
            try
            {
                if (observer is IDisposable disposable)
                {
                    disposable.Dispose();
                }
                else if (observer is IAsyncDisposable asyncDisposable)
                {
                    asyncDisposable.DisposeAsync().AsTask().GetAwaiter().GetResult();
                }
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        failures.ThrowIfAny();
    }

    /// <inheritdoc cref="Dispose"/>
    /// <returns>The disposal.</returns>
    public async ValueTask DisposeAsync()
    {
        Failures failures = default;
        foreach (object observer in Take())
        {
            try
            {
                if (observer is IAsyncDisposable asyncDisposable)
                {
                    await asyncDisposable.DisposeAsync().ConfigureAwait(false);
                }
                else if (observer is IDisposable disposable)
                {
                    disposable.Dispose();
                }
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        failures.ThrowIfAny();
    }

    private object[] Take()
    {
        lock (_observers)
        {
            _disposed = true;
            object[] taken = [.. _observers];
            _observers.Clear();
            Array.Reverse(taken);
            return taken;
        }
    }
}
