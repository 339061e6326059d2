using System;
using System.Globalization;
using System.IO;
using Dispatch;
using FlashSale.Events;

namespace FlashSale.Sale;

/// <summary>Writes down what happens. Nobody has to tell it: it observes.</summary>
[Handles<OrderCreated>]
[Handles<OrderPaid>]
[Handles<PaymentTimedOut>]
[Handles<CustomerQueued>]
internal sealed class SaleLog(TextWriter output, SaleClock clock)
{
    public void Handle(in OrderCreated e) => Write($"order {e.Order} for {e.Customer}, to be paid by minute {e.PayBy}");

    public void Handle(in OrderPaid e) => Write($"order {e.Order} is paid");

    public void Handle(in PaymentTimedOut e) => Write($"order {e.Order} of {e.Customer} was not paid in time");

    public void Handle(in CustomerQueued e) => Write($"{e.Customer} waits at place {e.Place}");

    private void Write(FormattableString line) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"minute {clock.Minute,2}: {FormattableString.Invariant(line)}"));
}
