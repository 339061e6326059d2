using Dispatch.Tests.Support;

namespace Dispatch.Tests.Selection;

public interface IAudited
{
    Journal Journal { get; }
}

public interface IBilled
{
    Journal Journal { get; }
}

/// <summary>Known and open.</summary>
public class Shipment(Journal journal) : IAudited
{
    public Journal Journal => journal;
}

/// <summary>Known and derived.</summary>
public class FastShipment(Journal journal) : Shipment(journal);

/// <summary>Named by nobody, below a known type.</summary>
public sealed class OvernightShipment(Journal journal) : FastShipment(journal);

/// <summary>Named by nobody, below a known type and an interface that has nothing to do with it.</summary>
public sealed class BilledShipment(Journal journal) : FastShipment(journal), IBilled;

/// <summary>Named by nobody; reached through an interface.</summary>
public readonly record struct AuditedStruct(Journal Journal) : IAudited;

/// <summary>Known, and reached through two interfaces of one observer.</summary>
public sealed record Invoice(Journal Journal) : IAudited, IBilled;

public sealed record Unobserved(Journal Journal);
