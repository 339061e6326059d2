using System;

namespace Dispatch.Testing;

/// <summary>An assertion about what was published or sent does not hold, or a fake was asked for something it was not told. Every test framework reports it.</summary>
/// <param name="message">What was expected, and everything that was recorded.</param>
public sealed class DispatchAssertionException(string message) : Exception(message);
