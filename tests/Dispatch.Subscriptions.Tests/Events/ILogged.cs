using System.Collections.Generic;

namespace Dispatch.Subscriptions.Tests.Events;

/// <summary>An event that carries the list of those who got it.</summary>
public interface ILogged
{
    List<string> Log { get; }
}
