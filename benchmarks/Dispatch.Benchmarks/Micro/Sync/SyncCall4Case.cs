using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct whose observers are not inlined to four observers.</summary>
public struct SyncCall4Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncCall4> _typed;
    private IPublisher _untyped;
    private OtherSyncWays<SyncCall4> _others;
    private SyncCall4 _event;
    private object _object;
    private SyncCall4Observer00 _observer00;
    private SyncCall4Observer01 _observer01;
    private SyncCall4Observer02 _observer02;
    private SyncCall4Observer03 _observer03;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncCall4>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _event = new SyncCall4(1, 2, 3);
        _object = _event;
        _observer00 = new();
        _observer01 = new();
        _observer02 = new();
        _observer03 = new();
        _others = new OtherSyncWays<SyncCall4>(_observer00, _observer01, _observer02, _observer03);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void ByHand()
    {
        SyncCall4 e = _event;
        _observer00.Handle(in e);
        _observer01.Handle(in e);
        _observer02.Handle(in e);
        _observer03.Handle(in e);
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

    public readonly void RuntimeType() => _untyped.Publish(_object);

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
}
