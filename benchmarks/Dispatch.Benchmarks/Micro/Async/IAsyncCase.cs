using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>One event and its observers, published in every way. A struct, so that the JIT compiles each case by itself.</summary>
public interface IAsyncCase
{
    void Setup();

    ValueTask ByHand();

    ValueTask Overload();

    /// <summary>The overload, awaited where it is called.</summary>
    void AwaitedOverload();

    /// <summary>The interface, awaited where it is called.</summary>
    void AwaitedInterface();

    ValueTask TypedInterface();

    ValueTask Generic();

    ValueTask GenericInterface();

    ValueTask RuntimeType();

    ValueTask InterfaceArray();
}
