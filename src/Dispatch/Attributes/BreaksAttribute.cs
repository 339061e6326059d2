using System;

namespace Dispatch;

/// <summary>
/// Marks a method that ends cycles, such as <c>bool TryBegin(Guid id)</c>: a publish that depends on its result, or goes
/// through it, is taken for guarded (DSP1003).
/// </summary>
/// <remarks>Read at compile time only; it changes nothing at run time.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class BreaksAttribute : Attribute;
