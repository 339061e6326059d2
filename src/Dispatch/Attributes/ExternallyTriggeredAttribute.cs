using System;

namespace Dispatch;

/// <summary>Marks an event, or an observer, that code which the compiler does not see triggers: by name, by reflection, from outside (DSP1202).</summary>
/// <remarks>Read at compile time only; it changes nothing at run time.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method, Inherited = false)]
public sealed class ExternallyTriggeredAttribute : Attribute;
