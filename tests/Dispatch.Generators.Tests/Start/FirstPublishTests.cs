using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime;
using System.Runtime.Loader;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Tests.Start;

/// <summary>A dispatcher touches only what is published: its start does not depend on how many observers there are.</summary>
public sealed class FirstPublishTests
{
    [Theory]
    [InlineData("Overload", 0)]
    [InlineData("Generic", 2)]
    [InlineData("RuntimeType", 2)]
    public void FirstPublish_AmongThousandObservers_CompilesNoMoreMethodsThanAmongTen(string entry, int branches)
    {
        Measure(10, entry);
        (long few, int _) = Measure(10, entry);
        (long many, int constructed) = Measure(1_000, entry);
        Assert.Equal(1, constructed);
        Assert.InRange(few, 2, 100);

        // The search for a type's route is a tree of switches, a method for each level.
        Assert.True(many <= few + branches, $"{few} methods with 10 observers, {many} with 1,000");
    }

    [Fact]
    public void Dispatcher_OfTenThousandEvents_HasRoomForItsMethods()
    {
        // A class cannot be loaded with more methods than that.
        const int Limit = 65_535;
        int perEvent = (MethodsOfDispatcher(30) - MethodsOfDispatcher(10)) / 20;

        Assert.InRange(perEvent, 1, Limit / 10_000);
    }

    private static int MethodsOfDispatcher(int events)
    {
        string source = "using Dispatch; namespace N;\n[Dispatcher] public sealed partial class D;\n"
            + string.Concat(Enumerable.Range(0, events).Select(static i => $"public readonly record struct E{i}(int Value); [Handles<E{i}>] public sealed class O{i} {{ public void Handle(in E{i} e) {{ }} }}\n"));
        return new GeneratorRun(source).Output.GetTypeByMetadataName("N.D")!.GetMembers().Count(static member => member.Kind == SymbolKind.Method);
    }

    private static (long Methods, int Constructed) Measure(int observers, string entry)
    {
        string source = "using Dispatch; namespace N;\n[Dispatcher(MaxOverloads = int.MaxValue)] public sealed partial class D;\n"
            + string.Concat(Enumerable.Range(0, observers).Select(static i => $"public readonly record struct E{i}(int Value); [Handles<E{i}>] public sealed class O{i} {{ public O{i}() => Entry.Constructed++; public void Handle(in E{i} e) => Entry.Handled += e.Value; }}\n"))
            + """
            public static class Entry
            {
                public static int Constructed;
                public static int Handled;
                public static void Overload() => new D().Publish(new E7(1));
                public static void Generic() => new D().Publish<E7>(new E7(1));
                public static void RuntimeType() => new D().Publish((object)new E7(1));
            }
            """;
        using var assembly = new MemoryStream();
        var emitted = new GeneratorRun(source).Output.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(3)));
        assembly.Position = 0;

        var context = new AssemblyLoadContext("first publish", isCollectible: true);
        Type type = context.LoadFromStream(assembly).GetType("N.Entry")!;
        var publish = type.GetMethod(entry)!.CreateDelegate<Action>();
        long before = JitInfo.GetCompiledMethodCount(currentThread: true);
        publish();
        long methods = JitInfo.GetCompiledMethodCount(currentThread: true) - before;
        Assert.Equal(1, type.GetField("Handled")!.GetValue(null));
        int constructed = (int)type.GetField("Constructed")!.GetValue(null)!;
        context.Unload();
        return (methods, constructed);
    }
}
