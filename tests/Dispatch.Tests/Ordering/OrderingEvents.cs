using Dispatch.Tests.Support;

namespace Dispatch.Tests.Ordering;

public readonly record struct Ranked(Journal Journal);

public readonly record struct Tied(Journal Journal);

public readonly record struct Chained(Journal Journal);
