using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Oracle;

/// <summary>Runs filters around something, by reflection.</summary>
internal sealed class OracleChain
{
    private readonly Dictionary<Type, object> _instances = [];

    public async Task RunAsync(IReadOnlyList<OracleFilter> filters, Type chosenFor, Type published, bool isAsync, object e, CancellationToken token, Func<object, CancellationToken, Task> body)
    {
        if (filters.Count == 0)
        {
            await body(e, token);
            return;
        }

        Type filter = filters[0].Type;
        Type contract = filters[0].Contract(chosenFor, isAsync)!;
        Type taken = contract.IsGenericType ? contract.GetGenericArguments()[0] : published;
        Type nextType = typeof(OracleNext<>).MakeGenericType(taken);

        // A synchronous rest has no token of its own: it is the token of the publish.
        Func<object, CancellationToken, Task> rest = (given, handedOn) =>
            RunAsync([.. filters.Skip(1)], chosenFor, published, isAsync, given, isAsync ? handedOn : token, body);
        object next = Activator.CreateInstance(nextType, rest)!;
        MethodInfo method = filter.GetInterfaceMap(contract).TargetMethods.Single();
        method = method.MakeGenericMethod(contract.IsGenericType ? [nextType] : [published, nextType]);
        object?[] arguments = isAsync ? [e, next, token] : [e, next];
        object? result = method.Invoke(InstanceOf(filter), BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is ValueTask pending)
        {
            await pending;
        }
    }

    private object InstanceOf(Type type)
    {
        if (!_instances.TryGetValue(type, out object? instance))
        {
            _instances.Add(type, instance = Instances.Create(type));
        }

        return instance;
    }
}
