using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a class to one observer that complete at once.</summary>
public struct AsyncClass1Case : IAsyncCase
{
    private MicroDispatcher _dispatcher;
    private IAsyncPublisher<AsyncClass1> _typed;
    private IPublisher _untyped;
    private AsyncClass1ByHand _byHand;
    private OtherAsyncWays<AsyncClass1> _others;
    private AsyncClass1 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.ForAsync<AsyncClass1>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new AsyncClass1ByHand();
        _others = _byHand.Others();
        _event = new AsyncClass1(1, 2, 3);
        _object = _event;
    }

    public readonly ValueTask ByHand() => _byHand.Publish(_event);

    public readonly ValueTask Overload() => _dispatcher.PublishAsync(_event);

    public readonly void AwaitedOverload() => _dispatcher.PublishAsync(_event).GetAwaiter().GetResult();

    public readonly void AwaitedInterface() => _untyped.PublishAsync(_event).GetAwaiter().GetResult();

    public readonly ValueTask TypedInterface() => _typed.PublishAsync(_event);

    public readonly ValueTask Generic() => _dispatcher.PublishAsync<AsyncClass1>(_event);

    public readonly ValueTask GenericInterface() => _untyped.PublishAsync<AsyncClass1>(_event);

    public readonly ValueTask RuntimeType() => _untyped.PublishAsync(_object);

    public readonly ValueTask InterfaceArray() => _others.Loop(_event);
}
