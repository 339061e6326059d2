using System.Collections.Generic;

namespace Dispatch.Subscriptions.Tests;

internal sealed class Failures : IDispatchErrorHandler
{
    public List<string> All { get; } = [];

    public void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure) => All.Add(failure.Exception.Message);
}
