using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>The bus that many applications start with: observers in a dictionary, called through reflection.</summary>
public sealed class ReflectionBus
{
    private readonly Dictionary<Type, List<(object Observer, MethodInfo Method)>> _observers = [];

    public void Add(Type eventType, Type contract, object observer)
    {
        if (!_observers.TryGetValue(eventType, out List<(object, MethodInfo)>? list))
        {
            _observers.Add(eventType, list = []);
        }

        list.Add((observer, contract.MakeGenericType(eventType).GetMethods().Single()));
    }

    public void Publish(object e)
    {
        foreach ((object observer, MethodInfo method) in _observers[e.GetType()])
        {
            method.Invoke(observer, [e]);
        }
    }

    public async ValueTask PublishAsync(object e)
    {
        foreach ((object observer, MethodInfo method) in _observers[e.GetType()])
        {
            await (ValueTask)method.Invoke(observer, [e])!;
        }
    }
}
