namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct whose observers are not inlined to one observer.</summary>
public struct SyncCall1Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncCall1> _typed;
    private IPublisher _untyped;
    private SyncCall1ByHand _byHand;
    private OtherSyncWays<SyncCall1> _others;
    private SyncCall1 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncCall1>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncCall1ByHand();
        _others = _byHand.Others();
        _event = new SyncCall1(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncCall1 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncCall1 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncCall1 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncCall1 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncCall1 e = _event;
        _dispatcher.Publish<SyncCall1>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncCall1 e = _event;
        _untyped.Publish<SyncCall1>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncCall1 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncCall1 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
