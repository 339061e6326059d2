using System;

namespace Dispatch;

/// <summary>One failure of one observer.</summary>
/// <param name="exception">What the observer threw, or its task faulted with.</param>
/// <param name="observer">The observer's full type name and method, such as <c>Shop.AwardPoints.Handle</c>.</param>
public readonly struct DispatchFailure(Exception exception, string observer)
{
    /// <summary>What the observer threw, or its task faulted with.</summary>
    public Exception Exception { get; } = exception;

    /// <summary>The observer's full type name and method, such as <c>Shop.AwardPoints.Handle</c>.</summary>
    public string Observer { get; } = observer;

    /// <summary>The observer and the message of the exception, for logs.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Observer}: {Exception?.GetType().Name}: {Exception?.Message}";
}
