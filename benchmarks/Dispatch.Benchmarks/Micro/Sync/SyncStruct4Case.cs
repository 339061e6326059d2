namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct to four observers.</summary>
public struct SyncStruct4Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncStruct4> _typed;
    private IPublisher _untyped;
    private SyncStruct4ByHand _byHand;
    private OtherSyncWays<SyncStruct4> _others;
    private SyncStruct4 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncStruct4>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncStruct4ByHand();
        _others = _byHand.Others();
        _event = new SyncStruct4(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncStruct4 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncStruct4 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncStruct4 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncStruct4 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncStruct4 e = _event;
        _dispatcher.Publish<SyncStruct4>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncStruct4 e = _event;
        _untyped.Publish<SyncStruct4>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncStruct4 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncStruct4 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
