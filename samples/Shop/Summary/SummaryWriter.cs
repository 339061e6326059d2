using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Shop.Observers;

namespace Shop.Summary;

/// <summary>Prints what the observers know. The first block is one value per line, to be read by programs too.</summary>
internal sealed class SummaryWriter(TextWriter output, ShopObservers shop)
{
    private const int Shown = 5;

    public void Write(int notificationsDelivered, double bytesPerPublish)
    {
        WriteTotals(notificationsDelivered, bytesPerPublish);
        WriteList("revenue by country", shop.Revenue.Countries, c => c.Key, c => Money(c.Value));
        WriteList("best sellers, units", shop.BestSellers.Top(Shown), p => $"{p.Key}  {shop.Products.NameOf(p.Key)}", p => Text(p.Value));
        WriteList("events by type", shop.Audit.Counts, c => c.Kind.ToString(), c => Text(c.Count));
        WriteList("latest in the audit trail", shop.Audit.Latest, e => e.Kind.ToString(), e => e.Subject);
    }

    private void WriteTotals(int notificationsDelivered, double bytesPerPublish)
    {
        Line("orders", Text(shop.Orders.Placed));
        Line("orders paid", Text(shop.Orders.Paid));
        Line("cancellations", Text(shop.Orders.Cancelled));
        Line("customers", Text(shop.Customers.Count));
        Line("products", Text(shop.Products.Count));
        Line("net revenue", Money(shop.Revenue.Net));
        Line("units out", Text(shop.Inventory.UnitsOut));
        Line("units in", Text(shop.Inventory.UnitsIn));
        Line("stock adjustments", Text(shop.Inventory.Adjustments));
        Line("loyalty points", Text(shop.Loyalty.Total));
        Line("loyalty members", Text(shop.Loyalty.Members));
        Line("notifications sent", Text(shop.Notifications.Sent));
        Line("notifications delivered", Text(notificationsDelivered));
        Line("notifications without a customer", Text(shop.Notifications.NobodyToTell));
        Line("rows without a customer", Text(shop.Customers.LinesWithoutCustomer));
        Line("rows without a description", Text(shop.Products.LinesWithoutDescription));
        Line("rejected rows", Text(shop.Rejected.Rows.Count));
        Line("events published", Text(shop.Audit.Published));
        Line("bytes allocated per publish", bytesPerPublish.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private void Line(string name, string value) => output.WriteLine($"{name} {value}");

    private void WriteList<T>(string title, IEnumerable<T> items, Func<T, string> name, Func<T, string> value)
    {
        (string Name, string Value)[] rows = [.. items.Select(item => (OneLine(name(item)), OneLine(value(item))))];
        if (rows.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        int nameWidth = rows.Max(r => r.Name.Length);
        int valueWidth = rows.Max(r => r.Value.Length);
        foreach ((string rowName, string rowValue) in rows)
        {
            output.WriteLine($"  {rowName.PadRight(nameWidth)}  {rowValue.PadLeft(valueWidth)}");
        }
    }

    // Text of the file may contain line ends.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Money(decimal value) => value.ToString("0.00####", CultureInfo.InvariantCulture);

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
