using System;

namespace Dispatch.Generated;

/// <summary>An attribute that sets the policy of one event.</summary>
internal interface IEventPolicy
{
    Type EventType { get; }

    ErrorPolicy Policy { get; }
}
