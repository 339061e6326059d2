using System;

namespace Dispatch.Benchmarks.Micro;

/// <summary>A benchmark that must not allocate once it is warm; checked by <c>run.sh smoke</c> and by the report.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ZeroAllocationAttribute : Attribute;
