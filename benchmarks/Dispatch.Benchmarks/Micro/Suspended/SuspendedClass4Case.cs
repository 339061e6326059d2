using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a class to four observers that suspend.</summary>
public struct SuspendedClass4Case : ISuspendedCase
{
    private MicroDispatcher _dispatcher;
    private IAsyncPublisher<SuspendedClass4> _typed;
    private IPublisher _untyped;
    private SuspendedClass4ByHand _byHand;
    private OtherAsyncWays<SuspendedClass4> _others;
    private Pump _pump;
    private SuspendedClass4 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.ForAsync<SuspendedClass4>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SuspendedClass4ByHand();
        _others = _byHand.Others();
        _pump = new Pump(4);
        _event = new SuspendedClass4(_pump, 2, 3);
        _object = _event;
    }

    public readonly void Complete() => _pump.Complete();

    public readonly ValueTask ByHand() => _byHand.Publish(_event);

    public readonly ValueTask ByHandPooled() => _byHand.PublishPooled(_event);

    public readonly ValueTask Overload() => _dispatcher.PublishAsync(_event);

    public readonly ValueTask TypedInterface() => _typed.PublishAsync(_event);

    public readonly ValueTask Generic() => _dispatcher.PublishAsync<SuspendedClass4>(_event);

    public readonly ValueTask GenericInterface() => _untyped.PublishAsync<SuspendedClass4>(_event);

    public readonly ValueTask RuntimeType() => _untyped.PublishAsync(_object);

    public readonly ValueTask InterfaceArray() => _others.Loop(_event);
}
