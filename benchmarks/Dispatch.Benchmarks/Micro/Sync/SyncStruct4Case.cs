using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct to four observers.</summary>
public struct SyncStruct4Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncStruct4> _typed;
    private IPublisher _untyped;
    private OtherSyncWays<SyncStruct4> _others;
    private SyncStruct4 _event;
    private object _object;
    private SyncStruct4Observer00 _observer00;
    private SyncStruct4Observer01 _observer01;
    private SyncStruct4Observer02 _observer02;
    private SyncStruct4Observer03 _observer03;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncStruct4>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _event = new SyncStruct4(1, 2, 3);
        _object = _event;
        _observer00 = new();
        _observer01 = new();
        _observer02 = new();
        _observer03 = new();
        _others = new OtherSyncWays<SyncStruct4>(_observer00, _observer01, _observer02, _observer03);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void ByHand()
    {
        SyncStruct4 e = _event;
        _observer00.Handle(in e);
        _observer01.Handle(in e);
        _observer02.Handle(in e);
        _observer03.Handle(in e);
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

    public readonly void RuntimeType() => _untyped.Publish(_object);

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
}
