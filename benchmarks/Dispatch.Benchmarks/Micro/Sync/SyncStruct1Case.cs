namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct to one observer.</summary>
public struct SyncStruct1Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncStruct1> _typed;
    private IPublisher _untyped;
    private SyncStruct1ByHand _byHand;
    private OtherSyncWays<SyncStruct1> _others;
    private SyncStruct1 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncStruct1>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncStruct1ByHand();
        _others = _byHand.Others();
        _event = new SyncStruct1(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncStruct1 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncStruct1 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncStruct1 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncStruct1 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncStruct1 e = _event;
        _dispatcher.Publish<SyncStruct1>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncStruct1 e = _event;
        _untyped.Publish<SyncStruct1>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncStruct1 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncStruct1 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
