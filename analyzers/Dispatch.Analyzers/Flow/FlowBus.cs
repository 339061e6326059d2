using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>What the rules ask about a bus: which calls publish, which methods observe.</summary>
internal sealed class FlowBus
{
    private readonly DispatchTypes _types;

    private readonly ObserverIndex _index;

    private FlowBus(DispatchTypes types, ObserverIndex index)
    {
        _types = types;
        _index = index;
    }

    /// <summary>Null if the compilation uses no bus: there is nothing to check then.</summary>
    public static FlowBus? TryCreate(Compilation compilation, AnalyzerOptions options)
    {
        if (DispatchTypes.TryCreate(compilation) is not { } types)
        {
            return null;
        }

        AnalyzerConfigOptions settings = CompilationOptions.Of(compilation, options);
        return TestProjects.Is(compilation) && !settings.Flag(FlowOptions.InTests, false) ? null : new FlowBus(types, new ObserverIndex(compilation));
    }

    public PublishCall? TryPublish(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is not ("Publish" or "PublishAsync") || !_types.IsPublisher(method.ContainingType) || call.Arguments.IsEmpty)
        {
            return null;
        }

        IOperation message = Unconverted(call.Arguments[0].Value);
        return message.Type is { TypeKind: not TypeKind.Error } type ? new PublishCall(call, message, type, PublishKind.Publish) : null;
    }

    /// <summary>The events that the method observes; none if it is no handler.</summary>
    public ImmutableArray<ITypeSymbol> EventsOf(IMethodSymbol method)
    {
        ImmutableArray<ITypeSymbol>.Builder? events = null;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            Add(_types.EventOf(attribute));
        }

        if (method.Name is "Handle" or "HandleAsync" && !method.Parameters.IsEmpty)
        {
            foreach (AttributeData attribute in method.ContainingType.GetAttributes())
            {
                if (_types.EventOf(attribute) is { } handled && SymbolEqualityComparer.Default.Equals(handled, method.Parameters[0].Type))
                {
                    Add(handled);
                }
            }
        }

        return events?.ToImmutable() ?? ImmutableArray<ITypeSymbol>.Empty;

        void Add(ITypeSymbol? handled)
        {
            if (handled is not null)
            {
                (events ??= ImmutableArray.CreateBuilder<ITypeSymbol>()).Add(handled);
            }
        }
    }

    /// <summary>How many observers of this compilation name exactly this event.</summary>
    public int CountObservers(ITypeSymbol eventType, CancellationToken cancellationToken) => _index.Count(eventType, cancellationToken);

    internal static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
