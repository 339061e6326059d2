namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct to sixteen observers.</summary>
public struct SyncStruct16Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncStruct16> _typed;
    private IPublisher _untyped;
    private SyncStruct16ByHand _byHand;
    private OtherSyncWays<SyncStruct16> _others;
    private SyncStruct16 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncStruct16>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncStruct16ByHand();
        _others = _byHand.Others();
        _event = new SyncStruct16(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncStruct16 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncStruct16 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncStruct16 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncStruct16 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncStruct16 e = _event;
        _dispatcher.Publish<SyncStruct16>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncStruct16 e = _event;
        _untyped.Publish<SyncStruct16>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncStruct16 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncStruct16 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
