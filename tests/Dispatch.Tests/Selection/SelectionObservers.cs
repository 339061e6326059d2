namespace Dispatch.Tests.Selection;

[Handles<IAudited>]
internal sealed class AuditObserver
{
    public void Handle(IAudited e) => e.Journal.Add("audit");
}

[Handles<IBilled>]
internal sealed class BillObserver
{
    public void Handle(IBilled e) => e.Journal.Add("bill");
}

[Handles<Shipment>]
[Handles<FastShipment>]
internal sealed class MostSpecificObserver
{
    public void Handle(Shipment e) => e.Journal.Add("most specific: shipment");

    public void Handle(FastShipment e) => e.Journal.Add("most specific: fast");
}

[Handles<Shipment>]
internal sealed class ShipmentObserver
{
    public void Handle(in Shipment e) => e.Journal.Add("shipment");
}

[Handles<IAudited>(Order = 2)]
[Handles<IBilled>(Order = 1)]
internal sealed class NeitherIsMoreSpecific
{
    public void Handle(IAudited e) => e.Journal.Add("neither: audited");

    public void Handle(IBilled e) => e.Journal.Add("neither: billed");
}

[Handles<Invoice>]
internal static class InvoiceObserver
{
    public static void Handle(Invoice e) => e.Journal.Add("invoice");
}
