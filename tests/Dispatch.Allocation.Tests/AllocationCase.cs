using System;
using System.Collections.Generic;

namespace Dispatch.Allocation.Tests;

/// <summary>One event.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ways">The ways to publish it through a dispatcher.</param>
internal sealed record AllocationCase(string Name, Func<Bus, IEnumerable<(string Entry, Action Publish)>> Ways);
