using System;

namespace Dispatch.TestKit.Analyzers;

/// <summary>An analyzer or a fix did not do what the test expects.</summary>
public sealed class VerificationException(string message) : Exception(message);
