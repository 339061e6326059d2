namespace Dispatch.Benchmarks.Start;

/// <summary>What the first publish of a program goes through.</summary>
internal enum StartWay
{
    /// <summary>Calls written by hand.</summary>
    ByHand,

    /// <summary>The same calls behind <see cref="IPublisher{TEvent}"/>: what an interface of another assembly costs, written by hand.</summary>
    ByHandInterface,

    /// <summary>The generated dispatcher.</summary>
    Dispatcher,

    /// <summary><see cref="IPublisher"/>, as most code has it injected, in a call that is bound to the dispatcher at compile time.</summary>
    Interface,
}
