namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a class to sixteen observers.</summary>
public struct SyncClass16Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncClass16> _typed;
    private IPublisher _untyped;
    private SyncClass16ByHand _byHand;
    private OtherSyncWays<SyncClass16> _others;
    private SyncClass16 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncClass16>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncClass16ByHand();
        _others = _byHand.Others();
        _event = new SyncClass16(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncClass16 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncClass16 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncClass16 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncClass16 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncClass16 e = _event;
        _dispatcher.Publish<SyncClass16>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncClass16 e = _event;
        _untyped.Publish<SyncClass16>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncClass16 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncClass16 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
