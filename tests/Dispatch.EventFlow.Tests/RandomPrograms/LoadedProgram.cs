using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>A program, compiled into memory and ready to run.</summary>
internal sealed class LoadedProgram : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Func<int, int, bool, List<string>> _run;

    public LoadedProgram(Compilation compilation)
    {
        var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        _run = _context.LoadFromStream(image).GetType("Program")!.GetMethod("Run")!.CreateDelegate<Func<int, int, bool, List<string>>>();
    }

    /// <summary>Runs it and returns what it noted.</summary>
    /// <param name="seed">Of what its conditions decide.</param>
    /// <param name="first">The index of the event that begins.</param>
    /// <param name="isShallow">Whether deeply nested events are not delivered.</param>
    public List<string> Run(int seed, int first, bool isShallow) => _run(seed, first, isShallow);

    public void Dispose() => _context.Unload();
}
