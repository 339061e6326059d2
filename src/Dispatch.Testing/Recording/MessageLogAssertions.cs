using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Dispatch.Testing.Reporting;

namespace Dispatch.Testing;

/// <summary>Assertions about a log. Each failure is a <see cref="DispatchAssertionException"/> that shows the whole log.</summary>
public static class MessageLogAssertions
{
    /// <summary>There is exactly one message of a type.</summary>
    /// <typeparam name="T">The type, or a base type.</typeparam>
    /// <param name="log">The log.</param>
    /// <returns>The message.</returns>
    public static T Single<T>(this MessageLog log) => Single<T>(log, static _ => true, "");

    /// <summary>There is exactly one message of a type that fulfils a condition.</summary>
    /// <typeparam name="T">The type, or a base type.</typeparam>
    /// <param name="log">The log.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="text">Filled in by the compiler, for the failure message.</param>
    /// <returns>The message.</returns>
    public static T Single<T>(this MessageLog log, Func<T, bool> condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(condition);
        RecordedMessage[] found = Matching(log, condition);
        return found.Length == 1
            ? (T)found[0].Message
            : throw Failure(log, $"Expected exactly one {LogText.Name(typeof(T))}{Where(text)}, but there {(found.Length == 0 ? "is none" : $"are {found.Length}")}.", found);
    }

    /// <summary>There are exactly so many messages of a type.</summary>
    /// <typeparam name="T">The type, or a base type.</typeparam>
    /// <param name="log">The log.</param>
    /// <param name="expected">The number, from 0.</param>
    /// <returns>The messages, in order.</returns>
    public static IReadOnlyList<T> AssertCount<T>(this MessageLog log, int expected)
    {
        ArgumentNullException.ThrowIfNull(log);
        RecordedMessage[] found = Matching<T>(log, static _ => true);
        return found.Length == expected
            ? [.. found.Select(static recorded => (T)recorded.Message)]
            : throw Failure(log, $"Expected {expected} of {LogText.Name(typeof(T))}, but there {(found.Length == 1 ? "is 1" : $"are {found.Length}")}.", found);
    }

    /// <summary>There is no message of a type that fulfils a condition.</summary>
    /// <typeparam name="T">The type, or a base type.</typeparam>
    /// <param name="log">The log.</param>
    /// <param name="condition">Null: any.</param>
    /// <param name="text">Filled in by the compiler, for the failure message.</param>
    public static void AssertNone<T>(this MessageLog log, Func<T, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        RecordedMessage[] found = Matching(log, condition ?? (static _ => true));
        if (found.Length > 0)
        {
            throw Failure(log, $"Expected no {LogText.Name(typeof(T))}{(condition is null ? "" : Where(text))}.", found);
        }
    }

    /// <summary>There is nothing in the log.</summary>
    /// <param name="log">The log.</param>
    public static void AssertEmpty(this MessageLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        RecordedMessage[] all = log.Snapshot();
        if (all.Length > 0)
        {
            throw Failure(log, "Expected nothing.", all);
        }
    }

    /// <summary>The log holds exactly these messages, equal and in this order. Records and structs are equal by value.</summary>
    /// <param name="log">The log.</param>
    /// <param name="expected">The events and requests.</param>
    public static void AssertSequence(this MessageLog log, params object[] expected)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(expected);
        RecordedMessage[] all = log.Snapshot();
        int same = 0;
        while (same < all.Length && same < expected.Length && all[same].Message.Equals(expected[same]))
        {
            same++;
        }

        if (same < all.Length || same < expected.Length)
        {
            string difference = same == all.Length ? $"but after {same} there is no more"
                : same == expected.Length ? $"but after {same} there is more"
                : $"but {same} is another";
            throw Failure(log, $"Expected this sequence, {difference}:\n{LogText.Lines(expected)}", all.Length > same ? [all[same]] : []);
        }
    }

    /// <summary>Messages of these types, or of types derived from them, come in this order; there may be others between them.</summary>
    /// <param name="log">The log.</param>
    /// <param name="expected">The types.</param>
    public static void AssertInOrder(this MessageLog log, params Type[] expected)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(expected);
        RecordedMessage[] all = log.Snapshot();
        var matched = new List<RecordedMessage>();
        int next = 0;
        foreach (Type type in expected)
        {
            while (next < all.Length && !type.IsInstanceOfType(all[next].Message))
            {
                next++;
            }

            if (next == all.Length)
            {
                string after = matched.Count == 0 ? "" : $" after {string.Join(", ", expected.Take(matched.Count).Select(LogText.Name))}";
                throw Failure(log, $"Expected {LogText.Name(type)}{after}, but there is none.", [.. matched]);
            }

            matched.Add(all[next++]);
        }
    }

    private static RecordedMessage[] Matching<T>(MessageLog log, Func<T, bool> condition) =>
        [.. log.Snapshot().Where(recorded => recorded.Message is T message && condition(message))];

    private static string Where(string? condition) => string.IsNullOrEmpty(condition) ? "" : $" where {condition}";

    private static DispatchAssertionException Failure(MessageLog log, string what, RecordedMessage[] marked) => new(LogText.Describe(what, log, marked));
}
