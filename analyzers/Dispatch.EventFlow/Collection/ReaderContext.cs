using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>What the readers of all bodies share. Safe to use from several threads.</summary>
internal sealed class ReaderContext(Compilation compilation, BusCatalog buses, EventFlowOptions options)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _followed = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    public BusCatalog Buses { get; } = buses;

    public EventFlowOptions Options { get; } = options;

    public BreakerReader Breakers { get; } = new(options);

    /// <summary>Whether code of the assembly may publish: this one, and those that are not part of the platform.</summary>
    public bool IsFollowed(IAssemblySymbol? assembly) => assembly is not null && _followed.GetOrAdd(assembly, IsFollowedAnew);

    private bool IsFollowedAnew(IAssemblySymbol assembly) =>
        TypeRelations.Same(assembly, Compilation.Assembly)
        || !(assembly.Name is "mscorlib" or "netstandard" or "System" or "Dispatch"
            || assembly.Name.StartsWith("System.", StringComparison.Ordinal) || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal));
}
