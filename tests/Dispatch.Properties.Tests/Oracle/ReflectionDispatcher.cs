using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Oracle;

/// <summary>A dispatcher that does what docs/semantics.md says by reflection, for each publish anew.</summary>
internal sealed class ReflectionDispatcher(Assembly assembly, Type dispatcher, IDispatchErrorHandler errorHandler, OraclePerturbation perturbation)
{
    private readonly OraclePlan _plan = new(OracleHandler.ReadAll(assembly), dispatcher, perturbation);
    private readonly Dictionary<Type, object> _instances = [];
    private readonly OracleChain _chain = new();

    public OracleSubscriptions Subscriptions { get; } = new(perturbation);

    public async Task PublishAsync(object e, bool isAsync, CancellationToken token, bool isKeyed = false)
    {
        Type? known = _plan.KnownTypeOf(e.GetType());
        List<SubscriptionChange> subscriptions = Subscriptions.For(e.GetType(), isKeyed);
        if (known is null && subscriptions.Count == 0)
        {
            if (isAsync)
            {
                token.ThrowIfCancellationRequested();
            }

            return;
        }

        List<OracleHandler> handlers = known is null ? [] : _plan.HandlersOf(known);
        List<OracleFilter> around = known is null || perturbation == OraclePerturbation.NoFilters ? [] : _plan.FiltersAround(known);
        string? asynchronous = handlers.Select(AsynchronousPartOf).FirstOrDefault(static name => name is not null)
            ?? around.Find(filter => filter.IsOnlyAsync(known!))?.AsyncName;
        if (!isAsync && asynchronous is not null)
        {
            throw new SynchronousPublishException(known!, asynchronous);
        }

        bool isAwaited = subscriptions.Exists(static subscription => subscription.IsAsync);
        if (!isAsync && isAwaited)
        {
            throw new SynchronousPublishException(e.GetType(), "subscription");
        }

        if (isAsync && around.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            if (isAwaited && asynchronous is null)
            {
                throw new UnusableFilterException(known!, "filter", "cannot surround the asynchronous subscription");
            }
        }

        List<OracleStep> steps = handlers.ConvertAll(handler => new OracleStep(
            handler.Name, handler.Order, AsynchronousPartOf(handler) is not null, (given, handedOn) => CallAsync(known!, handler, given, handedOn)));
        steps = Subscriptions.Among(steps, subscriptions);

        // The observers of a synchronous event are called without looking at the token again.
        bool checksFirst = isAsync && (around.Count == 0 || asynchronous is not null);
        Type decides = known ?? e.GetType();
        await _chain.RunAsync(
            around, decides, decides, asynchronous is not null, e, token, (given, handedOn) => ObserveAsync(decides, steps, given, isAsync, checksFirst, handedOn));
    }

    /// <summary>What has to be awaited: the handler, or one of its filters.</summary>
    private string? AsynchronousPartOf(OracleHandler handler) =>
        handler.IsAsync ? handler.Name : FiltersOf(handler).Find(filter => filter.IsOnlyAsync(handler.Event))?.AsyncName;

    private List<OracleFilter> FiltersOf(OracleHandler handler) => perturbation == OraclePerturbation.NoFilters ? [] : OraclePlan.FiltersAround(handler);

    private async Task ObserveAsync(Type known, List<OracleStep> steps, object e, bool isAsync, bool checksFirst, CancellationToken token)
    {
        ErrorPolicy policy = perturbation == OraclePerturbation.AlwaysStop ? ErrorPolicy.Stop : _plan.PolicyOf(known);
        var failures = new List<Exception>();
        for (int i = 0; i < steps.Count; i++)
        {
            OracleStep step = steps[i];
            try
            {
                if (isAsync && ((i == 0 && checksFirst) || step.IsAsync) && perturbation != OraclePerturbation.NoCancellation)
                {
                    token.ThrowIfCancellationRequested();
                }

                await step.RunAsync(e, token);
            }
            catch (Exception exception)
            {
                bool isCancellation = isAsync && exception is OperationCanceledException && token.IsCancellationRequested;
                if (policy == ErrorPolicy.Stop || (isCancellation && failures.Count == 0))
                {
                    throw;
                }

                if (isCancellation)
                {
                    throw new AggregateException([.. failures, exception]);
                }

                if (policy == ErrorPolicy.Collect)
                {
                    failures.Add(exception);
                }
                else
                {
                    errorHandler.OnFailure(e, new DispatchFailure(exception, step.Name));
                }
            }
        }

        if (failures.Count > 0)
        {
            throw failures.Count == 1 ? failures[0] : new AggregateException(failures);
        }
    }

    private Task CallAsync(Type known, OracleHandler handler, object e, CancellationToken token) => _chain.RunAsync(
        FiltersOf(handler), handler.Event, known, AsynchronousPartOf(handler) is not null, e, token, (given, handedOn) => CallAsync(handler, known, given, handedOn));

    private async Task CallAsync(OracleHandler handler, Type known, object e, CancellationToken token)
    {
        object? target = handler.Method.IsStatic ? null : InstanceOf(handler.Owner);
        object?[] arguments = [.. handler.Method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(CancellationToken) ? token
            : parameter.Position > 0 ? new PublishContext(NoPublisher.Instance, new PublishPath(known))
            : e)];
        object? result = handler.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is Task task)
        {
            await task;
        }
        else if (result is ValueTask valueTask)
        {
            await valueTask;
        }
    }

    private object InstanceOf(Type type)
    {
        if (!_instances.TryGetValue(type, out object? instance))
        {
            _instances.Add(type, instance = Instances.Create(type));
        }

        return instance;
    }
}
