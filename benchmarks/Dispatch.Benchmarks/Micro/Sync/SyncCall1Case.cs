using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct whose observers are not inlined to one observer.</summary>
public struct SyncCall1Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncCall1> _typed;
    private IPublisher _untyped;
    private OtherSyncWays<SyncCall1> _others;
    private SyncCall1 _event;
    private object _object;
    private SyncCall1Observer00 _observer00;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncCall1>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _event = new SyncCall1(1, 2, 3);
        _object = _event;
        _observer00 = new();
        _others = new OtherSyncWays<SyncCall1>(_observer00);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void ByHand()
    {
        SyncCall1 e = _event;
        _observer00.Handle(in e);
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

    public readonly void RuntimeType() => _untyped.Publish(_object);

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
}
