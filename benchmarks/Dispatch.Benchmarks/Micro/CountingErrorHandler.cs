namespace Dispatch.Benchmarks.Micro;

public sealed class CountingErrorHandler : IDispatchErrorHandler
{
    public int Count { get; private set; }

    public void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure) => Count++;
}
