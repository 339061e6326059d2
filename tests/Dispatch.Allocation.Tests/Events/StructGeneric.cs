namespace Dispatch.Allocation.Tests.Events;

/// <summary>What generic observers select.</summary>
public interface IGeneric
{
    int Number { get; }
}

public readonly record struct StructGeneric(int Number, decimal Amount) : IGeneric;

public sealed record ClassGeneric(int Number, decimal Amount) : IGeneric;
