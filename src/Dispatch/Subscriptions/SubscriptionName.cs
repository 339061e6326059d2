using System;
using System.Diagnostics.CodeAnalysis;

namespace Dispatch;

/// <summary>What failures and refusals call a subscription.</summary>
internal static class SubscriptionName
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The method's name is for people; trimmed it is only less exact.")]
    public static string Of(Delegate handler) => handler.Method.DeclaringType is { } type
        ? $"{type.FullName}.{handler.Method.Name}"
        : handler.Method.Name;
}
