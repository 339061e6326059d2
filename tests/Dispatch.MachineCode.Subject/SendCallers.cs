using System.Runtime.CompilerServices;
using Dispatch.MachineCode.Subject;

/// <summary>The same sends by hand, through the overload and through the generic member.</summary>
internal static partial class Callers
{
    /// <summary>Each of them once.</summary>
    public static long SendAll(HandWrittenSends hand, SubjectDispatcher given, long value)
    {
        CommandByHand(hand, value);
        CommandByOverload(given, value);
        CommandByGeneric(given, value);
        SoonByHand(hand, value);
        SoonByOverload(given, value);
        return AskByHand(hand, value) + AskByOverload(given, value) + AskByGeneric(given, value)
            + QuickByHand(hand, value) + QuickByOverload(given, value) + QuickByGeneric(given, value)
            + LaterByHand(hand, value) + LaterByOverload(given, value) + LaterByGeneric(given, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CommandByHand(HandWrittenSends target, long value)
    {
        var command = new Order(value);
        target.Handler.Handle(in command);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CommandByOverload(SubjectDispatcher target, long value) => target.Send(new Order(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CommandByGeneric(SubjectDispatcher target, long value) => target.Send<Order>(new Order(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long AskByHand(HandWrittenSends target, long value)
    {
        var query = new Ask(value);
        return target.Handler.Handle(in query);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long AskByOverload(SubjectDispatcher target, long value) => target.Send(new Ask(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long AskByGeneric(SubjectDispatcher target, long value) => target.Send<Ask, long>(new Ask(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long QuickByHand(HandWrittenSends target, long value)
    {
        var query = new Quick(value, 2);
        return target.Handler.Handle(in query);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long QuickByOverload(SubjectDispatcher target, long value) => target.Send(new Quick(value, 2));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long QuickByGeneric(SubjectDispatcher target, long value) => target.Send<Quick, long>(new Quick(value, 2));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void SoonByHand(HandWrittenSends target, long value) => target.Soon.HandleAsync(new Soon(value, 2, 3), default).GetAwaiter().GetResult();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void SoonByOverload(SubjectDispatcher target, long value) => target.PublishAsync(new Soon(value, 2, 3)).GetAwaiter().GetResult();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long LaterByHand(HandWrittenSends target, long value) => target.Handler.HandleAsync(new Later(value, 2, 3), default).GetAwaiter().GetResult();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long LaterByOverload(SubjectDispatcher target, long value) => target.SendAsync(new Later(value, 2, 3)).GetAwaiter().GetResult();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long LaterByGeneric(SubjectDispatcher target, long value) => target.SendAsync<Later, long>(new Later(value, 2, 3)).GetAwaiter().GetResult();
}
