using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>What the rules ask about a bus: which calls publish, which methods observe. Of Dispatch or any other library.</summary>
internal sealed class FlowBus
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerOptions, FlowBus?>> s_known = new();

    private readonly Compilation _compilation;
    private readonly NativeMessages? _native;
    private readonly BusSymbols? _others;
    private readonly HandledMessages _handled;
    private ObserverIndex? _index;
    private SubscribedDelegates? _delegates;

    private FlowBus(Compilation compilation, NativeMessages? native, BusSymbols? others)
    {
        _compilation = compilation;
        _native = native;
        _others = others;
        _handled = new HandledMessages(native, others);
    }

    /// <summary>Null if the compilation uses no bus: there is nothing to check then. The analyzers of one compilation share it.</summary>
    public static FlowBus? TryCreate(Compilation compilation, AnalyzerOptions options) =>
        s_known.GetOrCreateValue(compilation).GetOrAdd(options, _ => Create(compilation, options));

    private static FlowBus? Create(Compilation compilation, AnalyzerOptions options)
    {
        AnalyzerConfigOptions settings = CompilationOptions.Of(compilation, options);
        NativeMessages? native = DispatchTypes.TryCreate(compilation) is { } types ? new NativeMessages(types, compilation) : null;
        BusSymbols? others = BusSymbols.TryCreate(compilation, BusConfiguration.All(settings));
        return (native is null && others is null) || (TestProjects.Is(compilation) && !settings.Flag(FlowOptions.InTests, false))
            ? null
            : new FlowBus(compilation, native, others);
    }

    /// <summary>Who observes what, in this compilation.</summary>
    public ObserverIndex Index => _index ?? Interlocked.CompareExchange(ref _index, new ObserverIndex(_compilation, _handled, _others), null) ?? _index;

    /// <summary>The delegates that are subscribed in this compilation.</summary>
    public SubscribedDelegates Delegates => _delegates ?? Interlocked.CompareExchange(ref _delegates, new SubscribedDelegates(_compilation, this, SubscribeNames()), null) ?? _delegates;

    public PublishCall? TryPublish(IInvocationOperation call) =>
        _native?.TryPublish(call) ?? (_others is not null ? TryPublish(call, _others) : null);

    /// <summary>A method of the same object that takes the same and delivers later; null if the bus has none.</summary>
    public string? QueuedAlternative(IInvocationOperation call)
    {
        foreach (ISymbol member in call.Instance?.Type?.GetMembers() ?? [])
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
                && method.Name != call.TargetMethod.Name
                && method.Arity == call.TargetMethod.Arity
                && method.Parameters.Length == call.TargetMethod.Parameters.Length
                && SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, call.TargetMethod.ReturnType.OriginalDefinition)
                && _others?.PublishOf(method, call.Instance!.Type)?.Contract is { Mode: DeliveryMode.Queued, Kind: MessageKind.Event })
            {
                return method.Name;
            }
        }

        return null;
    }

    /// <summary>What the call subscribes; null if it passes no delegate to a method that subscribes.</summary>
    public Subscription? TrySubscribe(IInvocationOperation call) =>
        _native?.IsSubscribe(call) == true ? Subscriptions.Read(call, null, null)
        : _others?.SubscribeOf(call.TargetMethod, call.Instance?.Type) is { } found ? Subscriptions.Read(call, found.Contract, found.Type)
        : null;

    /// <summary>Whether the call registers a delegate as an observer.</summary>
    public bool IsSubscribe(IInvocationOperation call) =>
        _native?.IsSubscribe(call) == true || _others?.SubscribeOf(call.TargetMethod, call.Instance?.Type) is not null;

    /// <summary>Whether implementations of the type handle.</summary>
    public bool IsHandlerContract(INamedTypeSymbol type) => _others?.HandlerOf(type.OriginalDefinition) is not null;

    /// <summary>Whether it is worth to look at the methods of the type.</summary>
    public bool MayHandle(INamedTypeSymbol type) => _handled.MayBeIn(type);

    /// <summary>What the method handles; nothing if it is no handler.</summary>
    public ImmutableArray<HandledMessage> HandledBy(IMethodSymbol method) => _handled.Of(method);

    /// <summary>The events that the method observes; none if it is no observer.</summary>
    public ImmutableArray<ITypeSymbol> EventsOf(IMethodSymbol method)
    {
        ImmutableArray<HandledMessage> handled = HandledBy(method);
        ImmutableArray<ITypeSymbol>.Builder? events = null;
        foreach (HandledMessage message in handled)
        {
            if (message.Kind == MessageKind.Event)
            {
                (events ??= ImmutableArray.CreateBuilder<ITypeSymbol>()).Add(message.Type);
            }
        }

        return events?.ToImmutable() ?? [];
    }

    /// <summary>How many observers of this compilation name exactly this event, and how many delegates are subscribed to it.</summary>
    public int CountObservers(ITypeSymbol eventType, CancellationToken cancellationToken) =>
        Index.Count(eventType, cancellationToken) + Delegates.Count(eventType, cancellationToken);

    /// <summary>The declaration itself, and those of the same partial type in all files.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> PartsOf(TypeDeclarationSyntax type, CancellationToken cancellationToken) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword) && Model(type.SyntaxTree).GetDeclaredSymbol(type, cancellationToken) is { } symbol
            ? [.. symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>()]
            : [type];

    /// <summary>The methods of this compilation that implement or override an abstract one, found by name.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol method, CancellationToken cancellationToken) =>
    [
        .. _compilation.GetSymbolsWithName(method.Name, SymbolFilter.Member, cancellationToken).OfType<IMethodSymbol>().Where(candidate =>
            !candidate.IsAbstract
            && (method.ContainingType.TypeKind == TypeKind.Interface ? Implements(candidate, method) : SymbolEqualityComparer.Default.Equals(candidate.OverriddenMethod?.OriginalDefinition, method))),
    ];

    private static bool Implements(IMethodSymbol candidate, IMethodSymbol method) =>
        candidate.ContainingType.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType)
            && contract.GetMembers(method.Name).Any(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method)
                && SymbolEqualityComparer.Default.Equals(candidate.ContainingType.FindImplementationForInterfaceMember(member), candidate)));

#pragma warning disable RS1030 // What is asked about is in another file than the one that is looked at.
    public SemanticModel Model(SyntaxTree tree) => _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    internal static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private ImmutableArray<string> SubscribeNames() =>
        [.. (_native is null ? [] : NativeMessages.SubscribeNames).Concat(_others?.SubscribeNames ?? []).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal)];

    private static PublishCall? TryPublish(IInvocationOperation call, BusSymbols others)
    {
        IMethodSymbol method = call.TargetMethod;
        if (others.PublishOf(method, call.Instance?.Type) is not { } found)
        {
            return null;
        }

        PublishContract contract = found.Contract;
        int shift = method.IsExtensionMethod && method.ReducedFrom is null ? 1 : 0;
        IOperation? argument = Argument(call, (contract.Source == EventSource.Argument ? contract.Ordinal : 0) + shift);
        ITypeSymbol? type = contract.Source switch
        {
            EventSource.Argument => argument?.Type,
            EventSource.TypeArgument => At(method.TypeArguments, contract.Ordinal),
            EventSource.ContainingTypeArgument => At(found.Type.TypeArguments, contract.Ordinal),
            _ => call.Instance is { } instance ? Unconverted(instance).Type : null,
        };

        // Publish<T>(Action<T> fill) of some libraries.
        if (type is { TypeKind: TypeKind.Delegate })
        {
            type = At(method.TypeArguments, 0);
            argument = null;
        }

        PublishKind kind = contract.Mode switch
        {
            DeliveryMode.Queued => PublishKind.Queue,
            DeliveryMode.Deferred => PublishKind.Defer,
            _ => contract.Kind == MessageKind.Command ? PublishKind.Send : PublishKind.Publish,
        };
        return type is null or { TypeKind: TypeKind.Error } ? null : new PublishCall(call, argument, type, kind) { IsCommand = contract.Kind == MessageKind.Command };
    }

    private static IOperation? Argument(IInvocationOperation call, int ordinal)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return Unconverted(argument.Value);
            }
        }

        return null;
    }

    private static ITypeSymbol? At(ImmutableArray<ITypeSymbol> arguments, int index) => index < arguments.Length ? arguments[index] : null;
}
