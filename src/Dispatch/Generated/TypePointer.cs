using System.Runtime.CompilerServices;

namespace Dispatch.Generated;

/// <summary>The type handle of an object, from its header: <see cref="object.GetType"/> is a call and two loads more.</summary>
internal static class TypePointer
{
    /// <summary>Whether the word before the fields is the handle: it is on CoreCLR and under NativeAOT. A constant for the JIT.</summary>
    private static readonly bool s_isInHeader = Read(new FirstField()) == typeof(FirstField).TypeHandle.Value && Read("") == typeof(string).TypeHandle.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Of(object e) => s_isInHeader ? Read(e) : e.GetType().TypeHandle.Value;

    /// <summary>Where the fields of an object begin: of a boxed struct, the struct.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref byte FieldsOf(object e) => ref Unsafe.As<FirstField>(e).Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Read(object e) => Unsafe.Subtract(ref Unsafe.As<byte, nint>(ref FieldsOf(e)), 1);

    /// <summary>Its field is where the fields of every object begin.</summary>
    private sealed class FirstField
    {
        internal byte Value;
    }
}
