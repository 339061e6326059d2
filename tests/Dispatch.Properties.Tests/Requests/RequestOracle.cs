using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Requests;

/// <summary>Sends by reflection, as docs/requests.md says: slow, without any generated code.</summary>
/// <param name="assembly">The programs.</param>
/// <param name="dispatcher">The dispatcher's type, for its filters.</param>
/// <param name="ignoresBases">A mistake on purpose: only a handler of exactly the runtime type is found.</param>
internal sealed class RequestOracle(Assembly assembly, Type dispatcher, bool ignoresBases)
{
    private readonly Dictionary<Type, MethodInfo> _handlers = Handlers(assembly);

    public async Task SendAsync(object request, bool isAsync, CancellationToken token)
    {
        Type? handled = request.GetType();
        while (!ignoresBases && handled is not null && !_handlers.ContainsKey(handled))
        {
            handled = handled.BaseType;
        }

        if (handled is null || !_handlers.TryGetValue(handled, out MethodInfo? handler))
        {
            throw new NoHandlerException(request.GetType());
        }

        List<Type> filters = FiltersOf(handled, handler);
        bool isAsyncHandler = handler.ReturnType != typeof(void) && handler.ReturnType != typeof(int);
        Type? onlyAsync = filters.Find(static filter => !typeof(IEventFilter).IsAssignableFrom(filter));
        if (!isAsync && (isAsyncHandler || onlyAsync is not null))
        {
            throw new SynchronousSendException(handled, isAsyncHandler ? $"{handler.DeclaringType!.FullName}.{handler.Name}" : onlyAsync!.FullName + ".InvokeAsync");
        }

        bool takesToken = handler.GetParameters().Length == 2;
        if (!takesToken || filters.Count > 0)
        {
            token.ThrowIfCancellationRequested();
        }

        object? result = await Chain(filters, 0, handler, request, token);
        if (typeof(IRequest<int>).IsAssignableFrom(handled))
        {
            Answers.Log(result ?? 0);
        }
    }

    private static async Task<object?> Chain(List<Type> filters, int index, MethodInfo handler, object request, CancellationToken token)
    {
        if (index == filters.Count)
        {
            return await Call(handler, request, token);
        }

        string script = (string)filters[index].GetField("Script")!.GetRawConstantValue()!;
        if (RequestFilter.Begins(filters[index].Name, request, script))
        {
            return null;
        }

        object? result = await Chain(filters, index + 1, handler, request, token);
        Recorder.Write(filters[index].Name + " ends");
        return result;
    }

    private static async Task<object?> Call(MethodInfo handler, object request, CancellationToken token)
    {
        object? target = handler.IsStatic ? null : Activator.CreateInstance(handler.DeclaringType!);
        object?[] arguments = handler.GetParameters().Length == 2 ? [request, token] : [request];
        object? returned = handler.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        switch (returned)
        {
            case ValueTask<int> task:
                return await task;
            case Task<int> task:
                return await task;
            case ValueTask task:
                await task;
                return null;
            case Task task:
                await task;
                return null;
            default:
                return returned;
        }
    }

    /// <summary>Dispatcher, request with its bases, handler; on each level by order, then by name, each filter once.</summary>
    private List<Type> FiltersOf(Type handled, MethodInfo handler)
    {
        var request = new List<(Type Filter, int Order)>();
        for (Type? current = handled; current is not null; current = current.BaseType)
        {
            request.AddRange(Marked(current));
        }

        request.AddRange(Marked(dispatcher, handled));
        return [.. Level(request), .. Level(Marked(handler.DeclaringType!).Concat(Marked(handler)))];
    }

    private static IEnumerable<Type> Level(IEnumerable<(Type Filter, int Order)> filters) => filters
        .OrderBy(static use => use.Order)
        .ThenBy(static use => use.Filter.FullName, StringComparer.Ordinal)
        .Select(static use => use.Filter)
        .Distinct();

    private static IEnumerable<(Type Filter, int Order)> Marked(MemberInfo member, Type? handled = null) =>
        from attribute in member.GetCustomAttributesData()
        where attribute.AttributeType.Name.StartsWith("FilterAttribute`", StringComparison.Ordinal)
        let arguments = attribute.AttributeType.GetGenericArguments()
        where handled is null ? arguments.Length == 1 : arguments.Length == 2 && arguments[0].IsAssignableFrom(handled)
        select (arguments[^1], attribute.NamedArguments.Where(static argument => argument.MemberName == "Order").Select(static argument => (int)argument.TypedValue.Value!).FirstOrDefault());

    private static Dictionary<Type, MethodInfo> Handlers(Assembly assembly)
    {
        var handlers = new Dictionary<Type, MethodInfo>();
        foreach (Type type in assembly.GetTypes().Where(static type => type.Name.StartsWith('H')))
        {
            MethodInfo[] methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
            foreach (MemberInfo marked in methods.Append<MemberInfo>(type))
            {
                foreach (Type request in marked.GetCustomAttributesData().Where(static attribute => attribute.AttributeType.Name == "HandlesAttribute`1").Select(static attribute => attribute.AttributeType.GetGenericArguments()[0]))
                {
                    handlers.Add(request, marked as MethodInfo ?? methods.Single());
                }
            }
        }

        return handlers;
    }
}
