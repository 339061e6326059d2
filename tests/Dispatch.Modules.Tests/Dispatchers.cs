using System;
using Dispatch.Modules.Billing;
using Dispatch.Modules.Contracts;

namespace Dispatch.Modules.Tests;

[Handles<OrderPaid>(Order = 5)]
internal sealed class Own
{
    public void Handle(in OrderPaid e) => e.Journal.Add("Own");
}

[Handles<Watched>(Order = -1)]
internal static class NamesWatched
{
    public static void Handle(Watched e) => e.Journal.Add("Named");
}

[Dispatcher]
public sealed partial class ShopDispatcher;

[Dispatcher(Modules = new[] { typeof(Ledger) })]
public sealed partial class BillingDispatcher;

[Dispatcher(Modules = new Type[0])]
public sealed partial class LonelyDispatcher;
