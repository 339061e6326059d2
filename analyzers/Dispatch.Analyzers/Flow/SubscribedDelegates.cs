using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// The delegates that observe an event: lambdas and methods that are passed to <c>Subscribe</c>, or to what
/// <c>dispatch_subscribe_methods</c> names. Found by name first: the compiler is asked only about calls in files that name the event.
/// </summary>
internal sealed class SubscribedDelegates(Compilation compilation, FlowBus bus, ImmutableArray<string> names)
{
    private readonly ConcurrentDictionary<InvocationExpressionSyntax, Subscription?> _known = new();
    private IReadOnlyList<SubscribingFile>? _files;

    /// <summary>How many calls of this compilation subscribe to exactly this event.</summary>
    public int Count(ITypeSymbol eventType, CancellationToken cancellationToken)
    {
        int count = 0;
        foreach (SubscribingFile file in Files(cancellationToken))
        {
            if (file.Names.Contains(eventType.Name))
            {
                count += file.Calls.Count(call => SymbolEqualityComparer.Default.Equals(Read(call, cancellationToken)?.Event, eventType));
            }
        }

        return count;
    }

    /// <summary>Whether the call is in a delegate that is subscribed, or in a method that is.</summary>
    public bool AreAround(IOperation operation, IMethodSymbol? owner, CancellationToken cancellationToken)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation && RegistrationOf(current) is { } registration && bus.IsSubscribe(registration))
            {
                return true;
            }
        }

        return owner is { MethodKind: MethodKind.Ordinary } && IsSubscribed(owner, cancellationToken);
    }

    private bool IsSubscribed(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SubscribingFile file in Files(cancellationToken))
        {
            foreach (InvocationExpressionSyntax call in file.Names.Contains(method.Name) ? file.Calls : [])
            {
                if (call.ArgumentList.Arguments.Any(argument => IsNamed(argument.Expression, method.Name))
                    && SymbolEqualityComparer.Default.Equals(Read(call, cancellationToken)?.Method?.OriginalDefinition, method.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IReadOnlyList<SubscribingFile> Files(CancellationToken cancellationToken)
    {
        if (_files is { } known)
        {
            return known;
        }

        IEnumerable<SyntaxTree> trees = names.IsEmpty ? [] : compilation.SyntaxTrees;
        return _files = [.. trees.Select(tree => SubscribeCandidates.Of(tree, names, cancellationToken)).OfType<SubscribingFile>()];
    }

    private static bool IsNamed(ExpressionSyntax argument, string name) =>
        (argument as SimpleNameSyntax ?? (argument as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == name;

    private static IInvocationOperation? RegistrationOf(IOperation lambda)
    {
        IOperation? user = lambda.Parent;
        while (user is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            user = user.Parent;
        }

        return user as IInvocationOperation;
    }

    private Subscription? Read(InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        _known.GetOrAdd(call, _ => bus.Model(call.SyntaxTree).GetOperation(call, cancellationToken) is IInvocationOperation operation ? bus.TrySubscribe(operation) : null);
}
