using Dispatch.Tests.Failing;

namespace Dispatch.Tests;

/// <summary>The dispatcher of every test here: all observers are singletons.</summary>
[Dispatcher]
[Parallel<Nesting.Apart>(false)]
[Parallel<Nesting.TogetherByDispatcher>]
[OnError<Overridden>(ErrorPolicy.Stop)]
public sealed partial class Bus;
