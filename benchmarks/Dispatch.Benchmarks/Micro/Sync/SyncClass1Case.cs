namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a class to one observer.</summary>
public struct SyncClass1Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncClass1> _typed;
    private IPublisher _untyped;
    private SyncClass1ByHand _byHand;
    private OtherSyncWays<SyncClass1> _others;
    private SyncClass1 _event;
    private object _object;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncClass1>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _byHand = new SyncClass1ByHand();
        _others = _byHand.Others();
        _event = new SyncClass1(1, 2, 3);
        _object = _event;
    }

    public readonly void ByHand()
    {
        SyncClass1 e = _event;
        _byHand.Publish(in e);
    }

    public readonly void ByHandChecked()
    {
        SyncClass1 e = _event;
        _byHand.PublishChecked(in e);
    }

    public readonly void Overload()
    {
        SyncClass1 e = _event;
        _dispatcher.Publish(in e);
    }

    public readonly void TypedInterface()
    {
        SyncClass1 e = _event;
        _typed.Publish(in e);
    }

    public readonly void Generic()
    {
        SyncClass1 e = _event;
        _dispatcher.Publish<SyncClass1>(in e);
    }

    public readonly void GenericInterface()
    {
        SyncClass1 e = _event;
        _untyped.Publish<SyncClass1>(in e);
    }

    public readonly void CSharpEvent()
    {
        SyncClass1 e = _event;
        _others.Raise(in e);
    }

    public readonly void InterfaceArray()
    {
        SyncClass1 e = _event;
        _others.Loop(in e);
    }

    public readonly void RuntimeType() => _untyped.Publish(_object);
}
