namespace Dispatch.Subscriptions.Tests;

[Dispatcher]
public sealed partial class Bus;
