using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>Ways to publish a struct whose observers are not inlined to sixteen observers.</summary>
public struct SyncCall16Case : ISyncCase
{
    private MicroDispatcher _dispatcher;
    private IPublisher<SyncCall16> _typed;
    private IPublisher _untyped;
    private OtherSyncWays<SyncCall16> _others;
    private SyncCall16 _event;
    private object _object;
    private SyncCall16Observer00 _observer00;
    private SyncCall16Observer01 _observer01;
    private SyncCall16Observer02 _observer02;
    private SyncCall16Observer03 _observer03;
    private SyncCall16Observer04 _observer04;
    private SyncCall16Observer05 _observer05;
    private SyncCall16Observer06 _observer06;
    private SyncCall16Observer07 _observer07;
    private SyncCall16Observer08 _observer08;
    private SyncCall16Observer09 _observer09;
    private SyncCall16Observer10 _observer10;
    private SyncCall16Observer11 _observer11;
    private SyncCall16Observer12 _observer12;
    private SyncCall16Observer13 _observer13;
    private SyncCall16Observer14 _observer14;
    private SyncCall16Observer15 _observer15;

    public void Setup()
    {
        _dispatcher = MicroDispatchers.New();
        _typed = _dispatcher.For<SyncCall16>();
        _untyped = MicroDispatchers.Untyped(_dispatcher);
        _event = new SyncCall16(1, 2, 3);
        _object = _event;
        _observer00 = new();
        _observer01 = new();
        _observer02 = new();
        _observer03 = new();
        _observer04 = new();
        _observer05 = new();
        _observer06 = new();
        _observer07 = new();
        _observer08 = new();
        _observer09 = new();
        _observer10 = new();
        _observer11 = new();
        _observer12 = new();
        _observer13 = new();
        _observer14 = new();
        _observer15 = new();
        _others = new OtherSyncWays<SyncCall16>(_observer00, _observer01, _observer02, _observer03, _observer04, _observer05, _observer06, _observer07, _observer08, _observer09, _observer10, _observer11, _observer12, _observer13, _observer14, _observer15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void ByHand()
    {
        SyncCall16 e = _event;
        _observer00.Handle(in e);
        _observer01.Handle(in e);
        _observer02.Handle(in e);
        _observer03.Handle(in e);
        _observer04.Handle(in e);
        _observer05.Handle(in e);
        _observer06.Handle(in e);
        _observer07.Handle(in e);
        _observer08.Handle(in e);
        _observer09.Handle(in e);
        _observer10.Handle(in e);
        _observer11.Handle(in e);
        _observer12.Handle(in e);
        _observer13.Handle(in e);
        _observer14.Handle(in e);
        _observer15.Handle(in e);
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

    public readonly void RuntimeType() => _untyped.Publish(_object);

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
}
