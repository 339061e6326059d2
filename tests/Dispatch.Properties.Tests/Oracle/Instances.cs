using System;
using System.Linq;
using System.Reflection;

namespace Dispatch.Properties.Oracle;

/// <summary>Makes observers whose dependencies, if any, have parameterless constructors.</summary>
internal static class Instances
{
    public static object Create(Type type)
    {
        ConstructorInfo? constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters().All(p => p.ParameterType != type))
            .MaxBy(static c => c.GetParameters().Length);
        return constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(static p => Activator.CreateInstance(p.ParameterType))]);
    }
}
