namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct whose observers are not inlined to sixteen observers.</summary>
public struct SyncCall16Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncCall16> _typed;
    private IPublisher _untyped;
    private SyncCall16ByHand _byHand;
    private OtherSyncWays<SyncCall16> _others;
    private SyncCall16 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncCall16>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncCall16ByHand();
        _others = _byHand.Others();
        _event = new SyncCall16(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncCall16 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncCall16 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncCall16 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncCall16 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncCall16 e = _event;
        _dispatcher.Publish<SyncCall16>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncCall16 e = _event;
        _untyped.Publish<SyncCall16>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncCall16 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncCall16 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
