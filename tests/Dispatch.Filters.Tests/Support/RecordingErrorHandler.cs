using System.Collections.Generic;

namespace Dispatch.Filters.Tests.Support;

public sealed class RecordingErrorHandler : IDispatchErrorHandler
{
    public List<DispatchFailure> Failures { get; } = [];

    public void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure) => Failures.Add(failure);
}
