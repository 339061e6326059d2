using System;

namespace Dispatch.Allocation.Tests.Measuring;

/// <summary>The error handler of a test in which nothing fails.</summary>
internal sealed class NoFailures : IDispatchErrorHandler
{
    public void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure) => throw new InvalidOperationException(failure.ToString());
}
