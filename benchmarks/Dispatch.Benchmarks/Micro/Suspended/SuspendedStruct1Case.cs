using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct to one observer that suspend.</summary>
public struct SuspendedStruct1Case : ISuspendedCase
{
    private MicroDispatcher _dispatcher;
    private IAsyncPublisher<SuspendedStruct1> _typed;
    private IPublisher _untyped;
    private SuspendedStruct1ByHand _byHand;
    private OtherAsyncWays<SuspendedStruct1> _others;
    private Pump _pump;
    private SuspendedStruct1 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.ForAsync<SuspendedStruct1>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SuspendedStruct1ByHand();
        _others = _byHand.Others();
        _pump = new Pump(1);
        _event = new SuspendedStruct1(_pump, 2, 3);
        _object = _event;
    }

    public readonly void Complete() => _pump.Complete();

    public readonly ValueTask ByHand() => _byHand.Publish(_event);

    public readonly ValueTask ByHandPooled() => _byHand.PublishPooled(_event);

    public readonly ValueTask Overload() => _dispatcher.PublishAsync(_event);

    public readonly ValueTask TypedInterface() => _typed.PublishAsync(_event);

    public readonly ValueTask Generic() => _dispatcher.PublishAsync<SuspendedStruct1>(_event);

    public readonly ValueTask GenericInterface() => _untyped.PublishAsync<SuspendedStruct1>(_event);

    public readonly ValueTask RuntimeType() => _untyped.PublishAsync(_object);

    public readonly ValueTask InterfaceArray() => _others.Loop(_event);
}
