using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Dispatch.MachineCode.Subject;

OneA oneA = new();
FourA fourA = new();
FourB fourB = new();
FourC fourC = new();
FourD fourD = new();
var hand = new HandWritten(oneA, fourA, fourB, fourC, fourD);
var given = new SubjectDispatcher(fourA, fourB, fourC, fourD, oneA);
hand.Raised += e => fourA.Handle(in e);
hand.Raised += e => fourB.Handle(in e);
hand.Raised += e => fourC.Handle(in e);
hand.Raised += e => fourD.Handle(in e);

// Until the JIT has optimised every caller with its static readonly fields initialised.
for (int round = 0; round < 100; round++)
{
    for (int i = 0; i < 1000; i++)
    {
        Callers.OneByHand(hand, i);
        Callers.OneByOverload(given, i);
        Callers.OneByGeneric(given, i);
        Callers.FourByHand(hand, i);
        Callers.FourByOverload(given, i);
        Callers.FourByGeneric(given, i);
        Callers.FourByDelegate(hand, i);
    }

    Thread.Sleep(5);
}

Console.WriteLine(oneA.Sum + fourA.Sum + fourB.Sum + fourC.Sum + fourD.Sum);

internal static class Callers
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
}
