namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a class to four observers.</summary>
public struct SyncClass4Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncClass4> _typed;
    private IPublisher _untyped;
    private SyncClass4ByHand _byHand;
    private OtherSyncWays<SyncClass4> _others;
    private SyncClass4 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncClass4>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncClass4ByHand();
        _others = _byHand.Others();
        _event = new SyncClass4(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncClass4 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncClass4 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncClass4 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncClass4 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncClass4 e = _event;
        _dispatcher.Publish<SyncClass4>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncClass4 e = _event;
        _untyped.Publish<SyncClass4>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncClass4 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncClass4 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
