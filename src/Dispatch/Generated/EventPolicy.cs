using System;
using System.Reflection;

namespace Dispatch.Generated;

/// <summary>The error policy of an event that the compiler has not seen, from the same attributes and by the same precedence.</summary>
internal static class EventPolicy
{
    internal static ErrorPolicy Of(Type dispatcher, Type eventType)
    {
        foreach (object attribute in dispatcher.GetCustomAttributes(inherit: false))
        {
            if (attribute is IEventPolicy declared && declared.EventType == eventType)
            {
                return declared.Policy;
            }
        }

        for (Type? current = eventType; current is not null; current = current.BaseType)
        {
            if (current.GetCustomAttribute<OnErrorAttribute>(inherit: false) is { } onEvent)
            {
                return onEvent.Policy;
            }
        }

        return dispatcher.GetCustomAttribute<OnErrorAttribute>(inherit: false)?.Policy ?? ErrorPolicy.Stop;
    }
}
