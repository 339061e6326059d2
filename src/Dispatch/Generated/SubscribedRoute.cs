using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the observers and subscriptions of one type of event at one moment, in order. Immutable.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public sealed class SubscribedRoute<TDispatcher, TEvent> : AsyncEventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    private readonly EventRoute<TDispatcher, TEvent> _route;
    private readonly AsyncEventRoute<TDispatcher, TEvent>? _asyncRoute;
    private readonly SubscribedStep<TEvent>[] _steps;
    private readonly Type _runtimeType;
    private readonly ErrorPolicy _policy;
    private readonly int _firstAsync;

    internal SubscribedRoute(EventRoute<TDispatcher, TEvent> route, Type runtimeType, List<Subscription> subscriptions)
    {
        _route = route;
        _asyncRoute = route as AsyncEventRoute<TDispatcher, TEvent>;
        _runtimeType = runtimeType;
        _policy = route.PolicyFor(runtimeType);
        _steps = Merge(route, subscriptions);
        _firstAsync = Array.FindIndex(_steps, static step => step.Subscription is { IsAsynchronous: true });
    }

    /// <summary>Whether a subscription has to be awaited.</summary>
    internal bool IsAsynchronous => _firstAsync >= 0;

    /// <inheritdoc/>
    protected internal override int StepCount => _steps.Length;

    /// <inheritdoc/>
    protected internal override int FirstAsyncStep => _firstAsync;

    /// <inheritdoc/>
    protected internal override ErrorPolicy Policy => _policy;

    /// <summary>The asynchronous subscription that is called first, for messages.</summary>
    public string AsynchronousName => NameOf(_firstAsync);

    /// <inheritdoc/>
    protected internal override bool TakesContext => _route.TakesContext;

    /// <inheritdoc/>
    public override void Publish(TDispatcher dispatcher, in TEvent e) => Run(dispatcher, in e, default, default);

    /// <inheritdoc/>
    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken) =>
        RunAsync(dispatcher, in e, cancellationToken, default);

    /// <summary>Calls everything, synchronously.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given.</param>
    public void Run(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken, in PublishContext context)
    {
        SubscribedStep<TEvent>[] steps = _steps;
        if (_policy == ErrorPolicy.Stop)
        {
            for (int i = 0; i < steps.Length; i++)
            {
                Call(dispatcher, in steps[i], in e, in context);
            }

            return;
        }

        Failures failures = default;
        int next = 0;
        while (true)
        {
            try
            {
                while (next < steps.Length)
                {
                    Call(dispatcher, in steps[next++], in e, in context);
                }

                break;
            }
            catch (Exception exception)
            {
                if (Absorb(dispatcher, exception, next - 1, in e, cancellationToken, ref failures) is { } end)
                {
                    ExceptionDispatchInfo.Throw(end);
                }
            }
        }

        failures.ThrowIfAny();
    }

    /// <summary>Calls everything, awaiting each.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <param name="context">What the observers that ask are given.</param>
    /// <returns>The publish.</returns>
    public ValueTask RunAsync(TDispatcher dispatcher, in TEvent e, CancellationToken cancellationToken, in PublishContext context)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _route.IsParallel
                ? RunParallel(dispatcher, in e, cancellationToken, in context)
                : RunAll(dispatcher, in e, cancellationToken, in context);
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }
    }

    /// <inheritdoc/>
    protected internal override ValueTask Invoke(TDispatcher dispatcher, int step, in TEvent e, CancellationToken cancellationToken) =>
        Invoke(dispatcher, step, in e, default, cancellationToken);

    /// <inheritdoc/>
    protected internal override ValueTask Invoke(TDispatcher dispatcher, int step, in TEvent e, in PublishContext context, CancellationToken cancellationToken)
    {
        ref readonly SubscribedStep<TEvent> current = ref _steps[step];
        if (current.Subscription is null && _asyncRoute is not null)
        {
            // The route's own first step takes the check at the start of the publish for granted.
            if (step > 0 && current.Observers == 0 && _asyncRoute.FirstAsyncStep == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return _asyncRoute.Call(dispatcher, current.Observers, in e, in context, cancellationToken);
        }

        if (current.Subscription is { IsAsynchronous: true })
        {
            if (step > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return current.Exact is { } exact ? exact.OnEventAsync(e, cancellationToken) : current.Subscription.OnObjectAsync(e!, cancellationToken);
        }

        Call(dispatcher, in current, in e, in context);
        return default;
    }

    /// <inheritdoc/>
    public override string NameOf(int step) => _steps[step].Subscription?.ToString() ?? _route.NameOf(_steps[step].Observers);

    /// <inheritdoc/>
    protected internal override IDispatchErrorHandler? ErrorHandlerOf(TDispatcher dispatcher) =>
        _route.ErrorHandlerOf(dispatcher) ?? ((ISubscriptionOwner)dispatcher).ErrorHandler;

    internal void ThrowIfAsynchronous()
    {
        if (_firstAsync >= 0)
        {
            throw new SynchronousPublishException(_runtimeType, AsynchronousName);
        }
    }

    private void Call(TDispatcher dispatcher, in SubscribedStep<TEvent> step, in TEvent e, in PublishContext context)
    {
        if (step.Exact is { } exact)
        {
            exact.OnEvent(in e);
        }
        else if (step.Subscription is { } other)
        {
            other.OnObject(e!);
        }
        else
        {
            _route.Observe(dispatcher, step.Observers, in e, in context);
        }
    }

    /// <summary>A subscription runs before the first observer of a higher order, and after the older subscriptions of its order.</summary>
    private static SubscribedStep<TEvent>[] Merge(EventRoute<TDispatcher, TEvent> route, List<Subscription> subscriptions)
    {
        subscriptions.Sort(static (left, right) =>
            left.Order != right.Order ? left.Order.CompareTo(right.Order) : left.Sequence.CompareTo(right.Sequence));
        int observers = route.StepCount;
        var steps = new SubscribedStep<TEvent>[observers + subscriptions.Count];
        int taken = 0;
        int position = 0;
        for (int observer = 0; observer < observers; observer++)
        {
            int order = route.OrderOf(observer);
            while (taken < subscriptions.Count && subscriptions[taken].Order < order)
            {
                steps[position++] = new SubscribedStep<TEvent>(subscriptions[taken++], -1);
            }

            steps[position++] = new SubscribedStep<TEvent>(null, observer);
        }

        while (taken < subscriptions.Count)
        {
            steps[position++] = new SubscribedStep<TEvent>(subscriptions[taken++], -1);
        }

        return steps;
    }
}
