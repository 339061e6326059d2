using System;

namespace Dispatch;

/// <summary>Marks an event that is published for others to observe, so that having no observer is meant (DSP1201).</summary>
/// <remarks>Read at compile time only; it changes nothing at run time.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum, Inherited = false)]
public sealed class ExtensionPointAttribute : Attribute;
