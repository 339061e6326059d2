using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a class to four observers.</summary>
public struct SyncClass4Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncClass4> _typed;
    private IPublisher _untyped;
    private OtherSyncWays<SyncClass4> _others;
    private SyncClass4 _event;
    private object _object;
    private SyncClass4Observer00 _observer00;
    private SyncClass4Observer01 _observer01;
    private SyncClass4Observer02 _observer02;
    private SyncClass4Observer03 _observer03;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncClass4>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _event = new SyncClass4(1, 2, 3);
        _object = _event;
        _observer00 = new();
        _observer01 = new();
        _observer02 = new();
        _observer03 = new();
        _others = new OtherSyncWays<SyncClass4>(_observer00, _observer01, _observer02, _observer03);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void ByHand()
    {
        SyncClass4 e = _event;
        _observer00.Handle(in e);
        _observer01.Handle(in e);
        _observer02.Handle(in e);
        _observer03.Handle(in e);
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

    public readonly void RuntimeType() => _untyped.Publish(_object);

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
}
