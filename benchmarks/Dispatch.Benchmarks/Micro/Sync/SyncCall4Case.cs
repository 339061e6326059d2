namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct whose observers are not inlined to four observers.</summary>
public struct SyncCall4Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncCall4> _typed;
    private IPublisher _untyped;
    private SyncCall4ByHand _byHand;
    private OtherSyncWays<SyncCall4> _others;
    private SyncCall4 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncCall4>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncCall4ByHand();
        _others = _byHand.Others();
        _event = new SyncCall4(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncCall4 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncCall4 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncCall4 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncCall4 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncCall4 e = _event;
        _dispatcher.Publish<SyncCall4>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncCall4 e = _event;
        _untyped.Publish<SyncCall4>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncCall4 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncCall4 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
