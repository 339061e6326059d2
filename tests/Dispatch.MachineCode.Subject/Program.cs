using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Threading;
using Dispatch;
using Dispatch.MachineCode.Subject;

OneA oneA = new();
FourA fourA = new();
FourB fourB = new();
FourC fourC = new();
FourD fourD = new();
InlinedA inlinedA = new();
InlinedB inlinedB = new();
var hand = new HandWritten(oneA, fourA, fourB, fourC, fourD, inlinedA, inlinedB);
Filtered1Observer filtered1 = new();
Filtered3Observer filtered3 = new();
CountedObserver counted = new();
Counting counting = new();
PassThroughClass passThrough = new();
var filters = new HandWrittenFilters(filtered1, filtered3, counted, counting, passThrough);
SendHandler sendHandler = new();
SoonObserver soonObserver = new();
var sends = new HandWrittenSends(sendHandler, soonObserver);
long asked = 0;
var given = new SubjectDispatcher(
    fourA: fourA, fourB: fourB, fourC: fourC, fourD: fourD, oneA: oneA, inlinedA: inlinedA, inlinedB: inlinedB,
    filtered1Observer: filtered1, filtered3Observer: filtered3, countedObserver: counted, counting: counting, passThroughClass: passThrough, sendHandler: sendHandler, soonObserver: soonObserver);
IPublisher publisher = given;
IPublisher<Four> four = given.For<Four>();
hand.Raised += e => fourA.Handle(in e);
hand.Raised += e => fourB.Handle(in e);
hand.Raised += e => fourC.Handle(in e);
hand.Raised += e => fourD.Handle(in e);

// Until the JIT has optimised every caller with its static readonly fields initialised: a busy machine takes longer,
// so it goes on while there is still something compiled.
long compiled = 0;
object[] ofSeveralTypes = [new Four(1), new Named("four"), new One(1), new Inlined(1, 2, 3)];
for (int round = 0, quiet = 0; round < 100 || (quiet < 50 && round < 4_000); round++)
{
    quiet = compiled == (compiled = JitInfo.GetCompiledMethodCount()) ? quiet + 1 : 0;
    for (int i = 0; i < 1000; i++)
    {
        given.Publish(ofSeveralTypes[i & 3]);
        Callers.OneByHand(hand, i);
        Callers.OneByOverload(given, i);
        Callers.OneByGeneric(given, i);
        Callers.FourByHand(hand, i);
        Callers.FourByOverload(given, i);
        Callers.FourByGeneric(given, i);
        Callers.FourByDelegate(hand, i);
        Callers.InlinedByHand(hand, i);
        Callers.InlinedByOverload(given, i);
        Callers.InlinedByGeneric(given, i);
        Callers.OneByIntercepted(publisher, i);
        Callers.FourByIntercepted(publisher, i);
        Callers.InlinedByIntercepted(publisher, i);
        Callers.FourByInterceptedOne(four, i);
        Callers.Filtered1ByHand(filters, i);
        Callers.Filtered1ByOverload(given, i);
        Callers.Filtered1ByGeneric(given, i);
        Callers.Filtered3ByHand(filters, i);
        Callers.Filtered3ByOverload(given, i);
        Callers.Filtered3ByGeneric(given, i);
        Callers.CountedByHand(filters, i);
        Callers.CountedByOverload(given, i);
        Callers.CountedByGeneric(given, i);
        asked += Callers.SendAll(sends, given, i);
    }

    Thread.Sleep(5);
}

Console.WriteLine(asked + oneA.Sum + fourA.Sum + fourB.Sum + fourC.Sum + fourD.Sum + inlinedA.Sum + inlinedB.Sum + filtered1.Sum + filtered3.Sum + counted.Sum + counting.Ended);

internal static partial class Callers
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OneByHand(HandWritten target, long value)
    {
        var e = new One(value);
        target.OneA.Handle(in e);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OneByOverload(SubjectDispatcher target, long value) => target.Publish(new One(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OneByGeneric(SubjectDispatcher target, long value) => target.Publish<One>(new One(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FourByHand(HandWritten target, long value)
    {
        var e = new Four(value);
        target.FourA.Handle(in e);
        target.FourB.Handle(in e);
        target.FourC.Handle(in e);
        target.FourD.Handle(in e);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FourByOverload(SubjectDispatcher target, long value) => target.Publish(new Four(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FourByGeneric(SubjectDispatcher target, long value) => target.Publish<Four>(new Four(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FourByDelegate(HandWritten target, long value) => target.Raise(new Four(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void InlinedByHand(HandWritten target, long value)
    {
        var e = new Inlined(value, 2, 3);
        target.InlinedA.Handle(in e);
        target.InlinedB.Handle(in e);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void InlinedByOverload(SubjectDispatcher target, long value) => target.Publish(new Inlined(value, 2, 3));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void InlinedByGeneric(SubjectDispatcher target, long value) => target.Publish<Inlined>(new Inlined(value, 2, 3));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void OneByIntercepted(IPublisher target, long value) => target.Publish(new One(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FourByIntercepted(IPublisher target, long value) => target.Publish(new Four(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FourByInterceptedOne(IPublisher<Four> target, long value) => target.Publish(new Four(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void InlinedByIntercepted(IPublisher target, long value) => target.Publish(new Inlined(value, 2, 3));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Filtered1ByHand(HandWrittenFilters target, long value)
    {
        var e = new Filtered1(value);
        target.Filtered1.Handle(in e);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Filtered1ByOverload(SubjectDispatcher target, long value) => target.Publish(new Filtered1(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Filtered1ByGeneric(SubjectDispatcher target, long value) => target.Publish<Filtered1>(new Filtered1(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Filtered3ByHand(HandWrittenFilters target, long value)
    {
        var e = new Filtered3(value);
        target.PassThrough.Nothing();
        target.Filtered3.Handle(in e);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Filtered3ByOverload(SubjectDispatcher target, long value) => target.Publish(new Filtered3(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Filtered3ByGeneric(SubjectDispatcher target, long value) => target.Publish<Filtered3>(new Filtered3(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CountedByHand(HandWrittenFilters target, long value)
    {
        var e = new Counted(value);
        Counting counting = target.Counting;
        counting.Begun++;
        target.Counted.Handle(in e);
        counting.Ended++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CountedByOverload(SubjectDispatcher target, long value) => target.Publish(new Counted(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CountedByGeneric(SubjectDispatcher target, long value) => target.Publish<Counted>(new Counted(value));
}
