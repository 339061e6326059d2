using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>
/// Sixteen types that close a generic observer, so that each observer of a bus is a type of its own, as in an application;
/// the same type sixteen times would let the JIT guess the target of every interface call.
/// </summary>
internal static class Marks
{
    internal static readonly Type[] All =
    [
        typeof(M00), typeof(M01), typeof(M02), typeof(M03), typeof(M04), typeof(M05), typeof(M06), typeof(M07),
        typeof(M08), typeof(M09), typeof(M10), typeof(M11), typeof(M12), typeof(M13), typeof(M14), typeof(M15),
    ];

    internal static IEnumerable<Type> Close(Type observer, int count) => All.Take(count).Select(mark => observer.MakeGenericType(mark));

    internal static IEnumerable<T> Create<T>(Type observer, int count) => Close(observer, count).Select(static type => (T)Activator.CreateInstance(type)!);

    private struct M00;
    private struct M01;
    private struct M02;
    private struct M03;
    private struct M04;
    private struct M05;
    private struct M06;
    private struct M07;
    private struct M08;
    private struct M09;
    private struct M10;
    private struct M11;
    private struct M12;
    private struct M13;
    private struct M14;
    private struct M15;
}
