namespace Dispatch.Benchmarks.Micro;

public interface ISyncCall<TEvent>
{
    void Handle(in TEvent e);
}
