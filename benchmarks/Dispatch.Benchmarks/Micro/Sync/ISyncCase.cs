namespace Dispatch.Benchmarks.Micro;

/// <summary>One event and its observers, published in every way. A struct, so that the JIT compiles each case by itself.</summary>
public interface ISyncCase
{
    void Setup();

    void ByHand();

    void ByHandChecked();

    void Overload();

    void TypedInterface();

    void Generic();

    void GenericInterface();

    void RuntimeType();

    void CSharpEvent();

    void InterfaceArray();
}
