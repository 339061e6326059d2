using System;

namespace Dispatch;

/// <summary>Sets, on a dispatcher, whether the observers of one event run at the same time; see <see cref="ParallelAttribute"/>.</summary>
/// <typeparam name="TEvent">The event, which may be a type one does not own.</typeparam>
/// <param name="isParallel">Pass <see langword="false"/> to undo what the event or the dispatcher declares.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ParallelAttribute<TEvent>(bool isParallel = true) : Attribute
{
    /// <summary>Whether the observers run at the same time.</summary>
    public bool IsParallel { get; } = isParallel;
}
