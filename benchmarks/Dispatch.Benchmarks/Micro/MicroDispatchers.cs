using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

internal static class MicroDispatchers
{
    internal static MicroDispatcher New() => new(new CountingErrorHandler());

    /// <summary>The dispatcher as an application has it injected: the compiler knows the interface only.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static IPublisher Untyped(MicroDispatcher dispatcher) => dispatcher;
}
