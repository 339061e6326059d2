namespace Dispatch.Benchmarks.Micro;

[Dispatcher]
public sealed partial class MicroDispatcher;
