using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Publishing;

/// <summary>Three observers, of which the second waits for the gate.</summary>
public sealed record Gated(Journal Journal, Task Gate);

/// <summary>A struct with the same observers.</summary>
public readonly record struct GatedStruct(Journal Journal, Task Gate);
