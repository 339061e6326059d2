using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Dispatch.Properties.Oracle;

/// <summary>One handler, as the attributes of the loaded assembly say.</summary>
/// <param name="Owner">The observer type.</param>
/// <param name="Method">The method.</param>
/// <param name="Event">The event type.</param>
/// <param name="Observer">What runs at most once per publish: the type, or the method that has an attribute of its own.</param>
/// <param name="Order">The declared order.</param>
/// <param name="Before">The type that must run later.</param>
/// <param name="After">The type that must have run.</param>
internal sealed record OracleHandler(Type Owner, MethodInfo Method, Type Event, object Observer, int Order, Type? Before, Type? After)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public bool IsAsync => Method.ReturnType == typeof(Task) || Method.ReturnType == typeof(ValueTask);

    /// <summary>The type that is written in the source; for a closed generic type its definition.</summary>
    public Type Definition { get; init; } = Owner;

    /// <summary>Whether a known struct does not inherit it.</summary>
    public bool IsForClasses { get; init; }

    public string Name => $"{Definition.FullName}{(Definition.IsGenericTypeDefinition ? $"[{Event.FullName}]" : "")}.{Method.Name}".Replace('+', '.');

    public static List<OracleHandler> ReadAll(Assembly assembly)
    {
        var handlers = new List<OracleHandler>();
        foreach (Type type in assembly.GetTypes())
        {
            handlers.AddRange(HandlesOf(type).Select(handles => Create(type, FindMethod(type, handles), handles, type)));
            foreach (MethodInfo method in type.GetMethods(Declared | BindingFlags.DeclaredOnly))
            {
                handlers.AddRange(HandlesOf(method).Select(handles => Create(type, method, handles, method)));
            }
        }

        handlers.AddRange(OracleOpenHandlers.Close(assembly, handlers));
        return handlers;
    }

    private static IEnumerable<CustomAttributeData> HandlesOf(MemberInfo member) => member.GetCustomAttributesData()
        .Where(static a => a.AttributeType.IsGenericType && a.AttributeType.GetGenericTypeDefinition() == typeof(HandlesAttribute<>));

    private static MethodInfo FindMethod(Type type, CustomAttributeData handles)
    {
        Type wanted = handles.AttributeType.GetGenericArguments()[0];
        return type.GetMethods(Declared).Single(m => m.Name is "Handle" or "HandleAsync" && !HandlesOf(m).Any() && EventOf(m) == wanted);
    }

    private static Type? EventOf(MethodInfo method)
    {
        Type? first = method.GetParameters().FirstOrDefault()?.ParameterType;
        return first?.IsByRef == true ? first.GetElementType() : first;
    }

    private static OracleHandler Create(Type owner, MethodInfo method, CustomAttributeData handles, object observer) => new(
        owner,
        method,
        handles.AttributeType.GetGenericArguments()[0],
        observer,
        Argument(handles, "Order") as int? ?? 0,
        Argument(handles, "Before") as Type,
        Argument(handles, "After") as Type);

    private static object? Argument(CustomAttributeData handles, string name) =>
        handles.NamedArguments.FirstOrDefault(a => a.MemberName == name).TypedValue.Value;
}
