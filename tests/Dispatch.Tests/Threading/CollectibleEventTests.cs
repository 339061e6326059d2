using System;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Selection;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Threading;

public sealed class CollectibleEventTests
{
    private readonly Bus _bus = Buses.Create();

    [Fact]
    public void Publish_UnobservedTypeOfCollectibleContext_DoesNotPinIt() => AssertCollected(PublishFromContext());

    [Fact]
    public void Publish_CollectibleTypeBelowAKnownType_DoesNotPinIt() => AssertCollected(PublishDerived());

    // A method of its own, so that no local of the test keeps anything alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference PublishFromContext()
    {
        var context = new AssemblyLoadContext("plugin", isCollectible: true);
        Type type = context.LoadFromAssemblyPath(typeof(Unobserved).Assembly.Location).GetType(typeof(PluginEvent).FullName!, throwOnError: true)!;
        Assert.NotSame(typeof(PluginEvent), type);
        object e = Activator.CreateInstance(type)!;
        for (int i = 0; i < 3; i++)
        {
            _bus.Publish(e);
            ValueTask pending = _bus.PublishAsync(e);
            pending.GetAwaiter().GetResult();
        }

        var reference = new WeakReference(context);
        context.Unload();
        return reference;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference PublishDerived()
    {
        TypeBuilder builder = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Plugin"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("Plugin").DefineType("PluginDerived", TypeAttributes.Public, typeof(PluginEvent));
        var e = (PluginEvent)Activator.CreateInstance(builder.CreateType())!;

        _bus.Publish(e);
        _bus.Publish((object)e);

        Assert.Equal(2, e.Handled);
        return new WeakReference(e.GetType());
    }

    private static void AssertCollected(WeakReference reference)
    {
        // The JIT may be at a method of the context in the background; it lets go when it is done.
        for (int i = 0; i < 200 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(i < 20 ? 0 : 20);
        }

        Assert.False(reference.IsAlive);
    }
}
