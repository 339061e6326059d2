namespace Dispatch.Requests.Tests.Support;

/// <summary>The dispatcher of the tests whose handlers are all singletons.</summary>
[Dispatcher]
public sealed partial class Shop;
