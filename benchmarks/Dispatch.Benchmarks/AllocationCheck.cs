using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks;

/// <summary>Runs every benchmark that claims to allocate nothing, in this process and for seconds, and counts the bytes.</summary>
internal static class AllocationCheck
{
    private const int WarmUp = 20;
    private const int Measured = 20;

    /// <returns>0, or 1 if a row allocated or there was none.</returns>
    public static int Run(Assembly assembly)
    {
        int rows = 0;
        int failures = 0;
        foreach ((Type type, MethodInfo method) in Claims(assembly))
        {
            foreach (object benchmark in Instances(type))
            {
                rows++;
                long bytes = Allocated(type, benchmark, method);
                if (bytes != 0)
                {
                    failures++;
                    Console.WriteLine($"FAILED: {NameOf(type)}.{method.Name} allocated {bytes} bytes in {Measured} calls");
                }
            }
        }

        Console.WriteLine($"{rows - failures} of {rows} zero-allocation rows allocate nothing");
        return failures == 0 && rows > 0 ? 0 : 1;
    }

    /// <summary>The benchmarks that claim to allocate nothing, generic ones once for each of their cases.</summary>
    public static IEnumerable<(Type Type, MethodInfo Method)> Claims(Assembly assembly) =>
        from type in assembly.GetTypes().Where(static type => type.IsPublic && !type.IsAbstract).SelectMany(Closed)
        from method in type.GetMethods().Where(static method => method.IsDefined(typeof(ZeroAllocationAttribute)))
        select (type, method);

    /// <summary>The name as BenchmarkDotNet writes it.</summary>
    public static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(static argument => argument.Name))}>"
        : type.Name;

    private static IEnumerable<Type> Closed(Type type) => type.IsGenericTypeDefinition
        ? type.GetCustomAttributes<GenericTypeArgumentsAttribute>().Select(arguments => type.MakeGenericType(arguments.GenericTypeArguments))
        : [type];

    /// <summary>One for each value of the parameter, or the only one.</summary>
    private static IEnumerable<object> Instances(Type type)
    {
        if (type.GetProperties().SingleOrDefault(static property => property.IsDefined(typeof(ParamsAttribute))) is not { } parameter)
        {
            return [Activator.CreateInstance(type)!];
        }

        return parameter.GetCustomAttribute<ParamsAttribute>()!.Values.Select(value =>
        {
            object benchmark = Activator.CreateInstance(type)!;
            parameter.SetValue(benchmark, value);
            return benchmark;
        });
    }

    private static long Allocated(Type type, object benchmark, MethodInfo method)
    {
        type.GetMethods().SingleOrDefault(static setup => setup.IsDefined(typeof(GlobalSetupAttribute)))?.Invoke(benchmark, null);
        Action run = method.ReturnType == typeof(long) ? Ignore(method.CreateDelegate<Func<long>>(benchmark)) : method.CreateDelegate<Action>(benchmark);
        for (int i = 0; i < WarmUp; i++)
        {
            run();
        }

        // What a row allocates it allocates each time; what the runtime allocates once, while it optimises, is not the row's.
        return Math.Min(Once(run), Math.Min(Once(run), Once(run)));
    }

    private static long Once(Action run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Measured; i++)
        {
            run();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Action Ignore(Func<long> run) => () => run();
}
