using Shop.Mail;
using Shop.Observers;

namespace Shop;

/// <summary>One set of observers. None of them knows another; only the summary looks at all of them.</summary>
internal sealed class ShopObservers(IMailServer mail)
{
    public AuditTrail Audit { get; } = new();

    public BestSellers BestSellers { get; } = new();

    public Customers Customers { get; } = new();

    public Inventory Inventory { get; } = new();

    public LoyaltyPoints Loyalty { get; } = new();

    public Notifications Notifications { get; } = new(mail);

    public Orders Orders { get; } = new();

    public Products Products { get; } = new();

    public RejectedRows Rejected { get; } = new();

    public RevenueByCountry Revenue { get; } = new();

    /// <summary>
    /// Without a container, the generated constructor takes the observers. Only <see cref="Observers.Notifications"/> has to
    /// be given, as its own constructor needs something; the others are given because the summary asks them afterwards.
    /// </summary>
    public ShopDispatcher CreateDispatcher() => new(
        notifications: Notifications,
        auditTrail: Audit,
        bestSellers: BestSellers,
        customers: Customers,
        inventory: Inventory,
        loyaltyPoints: Loyalty,
        orders: Orders,
        products: Products,
        rejectedRows: Rejected,
        revenueByCountry: Revenue);
}
