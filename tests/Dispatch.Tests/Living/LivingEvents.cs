using Dispatch.Tests.Support;

namespace Dispatch.Tests.Living;

public readonly record struct Counted(Journal Journal);

public readonly record struct Booked(Journal Journal, decimal Amount);

public readonly record struct Closed(Journal Journal);

public readonly record struct Raced(int Id);

public readonly record struct Configured(Journal Journal);

public readonly record struct Fragile(Journal Journal);
