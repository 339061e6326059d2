using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

public interface IAsyncCall<TEvent>
{
    ValueTask HandleAsync(TEvent e);
}
