using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Publishing;

/// <summary>Three observers, of which the second waits for the gate.</summary>
public sealed record Gated(Journal Journal, Task Gate);

/// <summary>A struct with the same observers.</summary>
public readonly record struct GatedStruct(Journal Journal, Task Gate);

/// <summary>Two observers: one waits for the gate, the other changes what belongs to the thread.</summary>
public readonly record struct Littering(Journal Journal, Task Gate);
