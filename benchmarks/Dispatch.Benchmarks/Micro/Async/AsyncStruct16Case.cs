using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct to sixteen observers that complete at once.</summary>
public struct AsyncStruct16Case : IAsyncCase
{
    private MicroDispatcher _dispatcher;
    private IAsyncPublisher<AsyncStruct16> _typed;
    private IPublisher _untyped;
    private AsyncStruct16ByHand _byHand;
    private OtherAsyncWays<AsyncStruct16> _others;
    private AsyncStruct16 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.ForAsync<AsyncStruct16>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new AsyncStruct16ByHand();
        _others = _byHand.Others();
        _event = new AsyncStruct16(1, 2, 3);
        _object = _event;
    }

    public readonly ValueTask ByHand() => _byHand.Publish(_event);

    public readonly ValueTask Overload() => _dispatcher.PublishAsync(_event);

    public readonly void AwaitedOverload() => _dispatcher.PublishAsync(_event).GetAwaiter().GetResult();

    public readonly void AwaitedInterface() => _untyped.PublishAsync(_event).GetAwaiter().GetResult();

    public readonly ValueTask TypedInterface() => _typed.PublishAsync(_event);

    public readonly ValueTask Generic() => _dispatcher.PublishAsync<AsyncStruct16>(_event);

    public readonly ValueTask GenericInterface() => _untyped.PublishAsync<AsyncStruct16>(_event);

    public readonly ValueTask RuntimeType() => _untyped.PublishAsync(_object);

    public readonly ValueTask InterfaceArray() => _others.Loop(_event);
}
