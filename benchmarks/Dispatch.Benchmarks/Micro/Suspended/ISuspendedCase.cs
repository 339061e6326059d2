using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

/// <summary>One event and its observers, published in every way. A struct, so that the JIT compiles each case by itself.</summary>
public interface ISuspendedCase
{
    void Setup();

    void Complete();

    ValueTask ByHand();

    ValueTask ByHandPooled();

    ValueTask Overload();

    ValueTask TypedInterface();

    ValueTask Generic();

    ValueTask GenericInterface();

    ValueTask RuntimeType();

    ValueTask InterfaceArray();
}
