using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Dispatch.Properties.Oracle;

/// <summary>The observers of all events, closed by reflection: the runtime itself checks the constraints.</summary>
internal static class OracleOpenHandlers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static List<OracleHandler> Close(Assembly assembly, List<OracleHandler> handlers)
    {
        List<(MethodInfo Method, CustomAttributeData Attribute, MemberInfo Marked)> open = assembly.GetTypes().SelectMany(Find).ToList();
        List<Type> known = handlers.Select(static handler => handler.Event).Concat(open.Select(static found => RootOf(ParameterOf(found.Method))).OfType<Type>()).Distinct().ToList();
        return open.SelectMany(found => known.Select(e => Close(found.Method, found.Attribute, found.Marked, e)).OfType<OracleHandler>()).ToList();
    }

    private static IEnumerable<(MethodInfo Method, CustomAttributeData Attribute, MemberInfo Marked)> Find(Type type)
    {
        if (AttributeOf(type) is { } onType)
        {
            yield return (type.GetMethods(Declared).Single(static method => method.Name is "Handle" or "HandleAsync"), onType, type);
        }

        foreach (MethodInfo method in type.GetMethods(Declared))
        {
            if (AttributeOf(method) is { } onMethod)
            {
                yield return (method, onMethod, method);
            }
        }
    }

    private static CustomAttributeData? AttributeOf(MemberInfo member) =>
        member.GetCustomAttributesData().FirstOrDefault(static attribute => attribute.AttributeType == typeof(HandlesAllAttribute));

    private static Type ParameterOf(MethodInfo method) => (method.IsGenericMethodDefinition ? method.GetGenericArguments() : method.DeclaringType!.GetGenericArguments())[0];

    private static Type? RootOf(Type parameter)
    {
        Type[] constraints = parameter.GetGenericParameterConstraints();
        return parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) || constraints.Length > 1
            ? null
            : constraints.SingleOrDefault() ?? typeof(object);
    }

    private static OracleHandler? Close(MethodInfo method, CustomAttributeData attribute, MemberInfo marked, Type e)
    {
        Type definition = method.DeclaringType!;
        try
        {
            MethodInfo closed = method.IsGenericMethodDefinition
                ? method.MakeGenericMethod(e)
                : definition.MakeGenericType(e).GetMethods(Declared).Single(candidate => candidate.MetadataToken == method.MetadataToken);
            return new OracleHandler(
                closed.DeclaringType!, closed, e, marked, attribute.NamedArguments.FirstOrDefault(static a => a.MemberName == "Order").TypedValue.Value as int? ?? 0, Before: null, After: null)
            {
                Definition = definition,
                IsForClasses = ParameterOf(method).GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
