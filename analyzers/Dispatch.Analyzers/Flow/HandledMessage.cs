using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>What a method handles.</summary>
/// <param name="Type">The event or request.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Mode">When the method runs, seen from the publish.</param>
/// <param name="Bus">The name of the bus that calls it.</param>
internal readonly record struct HandledMessage(ITypeSymbol Type, MessageKind Kind, DeliveryMode Mode, string Bus);
