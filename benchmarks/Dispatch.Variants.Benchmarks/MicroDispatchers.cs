using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Micro;

/// <summary>As the class of this name in Dispatch.Benchmarks, whose dispatcher needs a handler of errors.</summary>
internal static class MicroDispatchers
{
    internal static MicroDispatcher New() => new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static IPublisher Untyped(MicroDispatcher dispatcher) => dispatcher;
}
