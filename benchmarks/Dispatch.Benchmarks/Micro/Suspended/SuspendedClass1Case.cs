using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a class to one observer that suspend.</summary>
public struct SuspendedClass1Case : ISuspendedCase
{
    private MicroDispatcher _dispatcher;
    private IAsyncPublisher<SuspendedClass1> _typed;
    private IPublisher _untyped;
    private SuspendedClass1ByHand _byHand;
    private OtherAsyncWays<SuspendedClass1> _others;
    private Pump _pump;
    private SuspendedClass1 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.ForAsync<SuspendedClass1>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SuspendedClass1ByHand();
        _others = _byHand.Others();
        _pump = new Pump(1);
        _event = new SuspendedClass1(_pump, 2, 3);
        _object = _event;
    }

    public readonly void Complete() => _pump.Complete();

    public readonly ValueTask ByHand() => _byHand.Publish(_event);

    public readonly ValueTask ByHandPooled() => _byHand.PublishPooled(_event);

    public readonly ValueTask Overload() => _dispatcher.PublishAsync(_event);

    public readonly ValueTask TypedInterface() => _typed.PublishAsync(_event);

    public readonly ValueTask Generic() => _dispatcher.PublishAsync<SuspendedClass1>(_event);

    public readonly ValueTask GenericInterface() => _untyped.PublishAsync<SuspendedClass1>(_event);

    public readonly ValueTask RuntimeType() => _untyped.PublishAsync(_object);

    public readonly ValueTask InterfaceArray() => _others.Loop(_event);
}
