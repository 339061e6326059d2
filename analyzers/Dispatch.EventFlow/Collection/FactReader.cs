using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Buses;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Turns single operations of a body into facts.</summary>
internal sealed partial class FactReader(ReaderContext context, IMethodSymbol owner, BodyScope scope)
{
    private readonly ImmutableArray<PublishFact>.Builder _publishes = ImmutableArray.CreateBuilder<PublishFact>();
    private readonly ImmutableArray<PublishFact>.Builder _changes = ImmutableArray.CreateBuilder<PublishFact>();
    private readonly ImmutableArray<CallFact>.Builder _calls = ImmutableArray.CreateBuilder<CallFact>();
    private readonly ImmutableArray<SubscribeFact>.Builder _subscriptions = ImmutableArray.CreateBuilder<SubscribeFact>();
    private readonly ImmutableArray<Registration>.Builder _registrations = ImmutableArray.CreateBuilder<Registration>();
    private readonly ImmutableArray<ITypeSymbol>.Builder _listened = ImmutableArray.CreateBuilder<ITypeSymbol>();
    private bool _isLazy;

    public MethodFacts? ToFacts() => _publishes.Count == 0 && _changes.Count == 0 && _calls.Count == 0 && _subscriptions.Count == 0 && _registrations.Count == 0 && _listened.Count == 0
        ? null
        : new MethodFacts(owner.OriginalDefinition)
        {
            Publishes = BranchJoin.Join(_publishes.ToImmutable()),
            Changes = _changes.ToImmutable(),
            Calls = BranchJoin.Join(_calls.ToImmutable()),
            Subscriptions = _subscriptions.ToImmutable(),
            Registrations = _registrations.ToImmutable(),
            Listened = _listened.ToImmutable(),
            IsLazy = _isLazy,
        };

    public void Add(IOperation operation, Frame frame)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                AddInvocation(invocation, frame);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                AddCall(constructor, null, CallKind.Exact, creation.Arguments, frame, creation.Syntax);
                break;
            case IUsingOperation used:
                AddDispose(used.Resources, used.IsAsynchronous, frame);
                break;
            case IUsingDeclarationOperation used:
                AddDispose(used.DeclarationGroup, used.IsAsynchronous, frame);
                break;
            case IPropertyReferenceOperation property:
                AddProperty(property.Property, property, property.Instance, frame);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                AddImplicitIndexer(indexer, frame);
                break;
            case IMethodReferenceOperation reference:
                AddMethodGroup(reference, frame);
                break;
            case IEventAssignmentOperation { Adds: true } assignment when context.Options.IncludeClrEvents:
                SubscriptionReader.AddClrEvent(assignment, _subscriptions);
                break;
            case IInvalidOperation invalid when context.Buses.Native is not null:
                AddUnbound(invalid, frame);
                break;
            case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak }:
                _isLazy = true;
                break;
        }

        AddImplicit(ImplicitCalls.Of(operation), frame, operation.Syntax);
    }

    /// <summary>Methods that run without being named.</summary>
    public void AddImplicit(IEnumerable<IMethodSymbol?> methods, Frame frame, SyntaxNode syntax)
    {
        foreach (IMethodSymbol? method in methods)
        {
            if (method is not null)
            {
                bool isVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType?.TypeKind == TypeKind.Interface;
                AddCall(method, null, isVirtual ? CallKind.Virtual : CallKind.Exact, [], frame, syntax);
            }
        }
    }

    public void AddLambda(IAnonymousFunctionOperation lambda, Frame frame) => AddDelegate(lambda, lambda.Symbol, null, frame, isSelf: true);

    /// <summary>Whether the statement is a publish and nothing else.</summary>
    public bool IsPublish(IOperation statement) =>
        statement is IExpressionStatementOperation { Operation: { } expression } && Operations.Strip(expression) is IInvocationOperation invocation
        && context.Buses.MayPublish(invocation.TargetMethod.Name) && context.Buses.MatchPublish(invocation.TargetMethod, invocation.Instance?.Type) is not null;

    private void AddInvocation(IInvocationOperation invocation, Frame frame)
    {
        IMethodSymbol method = invocation.TargetMethod;
        ITypeSymbol? receiver = invocation.Instance is { } instance ? Operations.Strip(instance).Type : null;
        if (context.Buses.MayPublish(method.Name)
            && context.Buses.MatchPublish(method, receiver ?? (method.IsExtensionMethod && invocation.Arguments.Length > 0 ? Operations.Strip(invocation.Arguments[0].Value).Type : null)) is { } publish)
        {
            AddPublish(invocation, receiver, publish, frame);
            return;
        }

        if (context.Options.IncludeClrEvents && method.MethodKind == MethodKind.DelegateInvoke && invocation.Instance is { } target && Operations.Strip(target) is var raised
            && RaisedEvent(raised) is { } clrEvent)
        {
            _publishes.Add(new PublishFact(clrEvent.Type, -1, null, "C# event", MessageKind.ClrEvent, DeliveryMode.Sync, Breaker.None, frame, SourcePlace.Of(invocation.Syntax)) { ClrEvent = clrEvent });
            return;
        }

        if (Mutations.ChangedBy(invocation) is { } changed)
        {
            _changes.Add(new PublishFact(method.ContainingType, -1, null, "", MessageKind.Event, DeliveryMode.Sync, Breaker.None, frame, SourcePlace.Of(invocation.Syntax)) { Changed = changed });
        }

        if (context.Buses.Native?.IsListening(method) == true)
        {
            _listened.AddRange(method.TypeArguments);
        }

        if (RegistrationReader.Read(invocation) is { } registration)
        {
            _registrations.Add(registration);
            return;
        }

        AddCall(method, receiver, IsVirtual(invocation) ? CallKind.Virtual : CallKind.Exact, invocation.Arguments, frame, invocation.Syntax, IsThis(invocation.Instance));
    }

    /// <summary>The end of a <c>using</c> runs code of the resource.</summary>
    private void AddDispose(IOperation resources, bool isAsynchronous, Frame frame)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            AddDispose(Operations.Strip(resources).Type, isAsynchronous, frame, resources.Syntax);
            return;
        }

        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                AddDispose(declarator.Initializer is { } initializer ? Operations.Strip(initializer.Value).Type : declarator.Symbol.Type, isAsynchronous, frame, declarator.Syntax);
            }
        }
    }

    private void AddDispose(ITypeSymbol? type, bool isAsynchronous, Frame frame, SyntaxNode syntax)
    {
        if (ImplicitCalls.DisposeOf(type, isAsynchronous) is { } method)
        {
            bool isVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride;
            AddCall(method, type, isVirtual ? CallKind.Virtual : CallKind.Exact, [], frame, syntax);
        }
    }

    private void AddProperty(IPropertySymbol property, IOperation reference, IOperation? owner, Frame frame)
    {
        if (!context.IsFollowed(property.ContainingAssembly))
        {
            return;
        }

        bool isWritten = (reference.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, reference)) || reference.Parent is IIncrementOrDecrementOperation || Operations.IsDeconstructed(reference);
        bool isRead = !isWritten || reference.Parent is ICompoundAssignmentOperation or IIncrementOrDecrementOperation or ICoalesceAssignmentOperation;
        ITypeSymbol? receiver = owner is null ? null : Operations.Strip(owner).Type;
        CallKind kind = property.IsVirtual || property.IsAbstract || property.IsOverride ? CallKind.Virtual : CallKind.Exact;
        foreach (IMethodSymbol? accessor in (IMethodSymbol?[])[isRead ? property.GetMethod : null, isWritten ? property.SetMethod : null])
        {
            if (accessor is not null)
            {
                AddCall(accessor, receiver, kind, [], frame, reference.Syntax, IsThis(owner));
            }
        }
    }

    /// <summary><c>x[^1]</c> and <c>x[1..2]</c> ask for the length, too.</summary>
    private void AddImplicitIndexer(IImplicitIndexerReferenceOperation indexer, Frame frame)
    {
        foreach (ISymbol member in (ISymbol[])[indexer.LengthSymbol, indexer.IndexerSymbol])
        {
            switch (member)
            {
                case IPropertySymbol { IsIndexer: true } property:
                    AddProperty(property, indexer, indexer.Instance, frame);
                    break;
                case IPropertySymbol { GetMethod: { } length }:
                    // It is asked for only if something counts from the end.
                    bool isNeeded = Operations.Strip(indexer.Argument) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
                    AddImplicit([length], isNeeded ? frame : frame.Uncertain(), indexer.Syntax);
                    break;
                case IMethodSymbol slice:
                    AddImplicit([slice], frame, indexer.Syntax);
                    break;
            }
        }
    }

    private void AddMethodGroup(IMethodReferenceOperation reference, Frame frame)
    {
        if (context.IsFollowed(reference.Method.ContainingAssembly))
        {
            AddDelegate(reference, reference.Method, reference.Instance?.Type, frame, IsThis(reference.Instance) || reference.Method.MethodKind == MethodKind.LocalFunction);
        }
    }

    private void AddDelegate(IOperation operation, IMethodSymbol target, ITypeSymbol? receiver, Frame frame, bool isSelf)
    {
        DelegateUse use = DelegateUse.Of(operation, context);
        switch (use.Kind)
        {
            case DelegateUseKind.Ignored:
                return;
            case DelegateUseKind.Subscribed:
                _subscriptions.Add(SubscriptionReader.Read(use, target, SourcePlace.Of(operation.Syntax)));
                return;
        }

        Frame around = use.IsMany ? frame.Loop(runsOnce: false) : frame.Uncertain(use.Breaker);
        _calls.Add(new CallFact(target, receiver, CallKind.Delegate, use.Mode, use.Breaker, around, SourcePlace.Of(operation.Syntax)) { IsSelf = isSelf });
    }

    private void AddCall(IMethodSymbol method, ITypeSymbol? receiver, CallKind kind, ImmutableArray<IArgumentOperation> arguments, Frame frame, SyntaxNode syntax, bool isSelf = false)
    {
        // An interface of the sources may inherit one of the framework.
        bool isFollowed = context.IsFollowed(method.ContainingAssembly) || (method.ContainingType?.TypeKind == TypeKind.Interface && receiver?.TypeKind == TypeKind.Interface && context.IsFollowed(receiver.ContainingAssembly));
        if (method.MethodKind == MethodKind.DelegateInvoke || !isFollowed || method.ContainingType is { TypeKind: TypeKind.Delegate or TypeKind.Enum })
        {
            return;
        }

        IMethodSymbol target = method.ReducedFrom is { } reduced ? (reduced.IsGenericMethod && method.TypeArguments.Length == reduced.TypeParameters.Length ? reduced.Construct([.. method.TypeArguments]) : reduced) : method;
        Breaker breaker = method.ContainingType is { } type && BreakerNames.IsDebouncer(type.Name) ? Breaker.Debounce : Breaker.None;
        _calls.Add(new CallFact(target, receiver, kind, DeliveryMode.Sync, breaker, frame, SourcePlace.Of(syntax)) 
        {
            Arguments = Arguments.Of(arguments, owner, scope),
            IsSelf = isSelf || method.MethodKind == MethodKind.LocalFunction,
        });
    }

    private static bool IsThis(IOperation? instance) => instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static bool IsVirtual(IInvocationOperation invocation) =>
        invocation.IsVirtual || invocation.TargetMethod.ContainingType?.TypeKind == TypeKind.Interface;
}
