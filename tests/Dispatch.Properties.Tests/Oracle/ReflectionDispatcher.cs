using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Oracle;

/// <summary>A dispatcher that does what docs/semantics.md says by reflection, for each publish anew.</summary>
internal sealed class ReflectionDispatcher(Assembly assembly, Type dispatcher, IDispatchErrorHandler errorHandler, OraclePerturbation perturbation)
{
    private readonly OraclePlan _plan = new(OracleHandler.ReadAll(assembly), dispatcher, perturbation);
    private readonly Dictionary<Type, object> _instances = [];
    private readonly OracleChain _chain = new();

    public async Task PublishAsync(object e, bool isAsync, CancellationToken token)
    {
        Type? known = _plan.KnownTypeOf(e.GetType());
        if (known is null)
        {
            if (isAsync)
            {
                token.ThrowIfCancellationRequested();
            }

            return;
        }

        List<OracleHandler> handlers = _plan.HandlersOf(known);
        List<OracleFilter> around = perturbation == OraclePerturbation.NoFilters ? [] : _plan.FiltersAround(known);
        string? asynchronous = handlers.Select(AsynchronousPartOf).FirstOrDefault(static name => name is not null)
            ?? around.Find(filter => filter.IsOnlyAsync(known))?.AsyncName;
        if (!isAsync && asynchronous is not null)
        {
            throw new SynchronousPublishException(known, asynchronous);
        }

        if (isAsync && around.Count > 0)
        {
            token.ThrowIfCancellationRequested();
        }

        // The observers of a synchronous event are called without looking at the token again.
        bool checksFirst = isAsync && (around.Count == 0 || asynchronous is not null);
        await _chain.RunAsync(
            around, known, known, asynchronous is not null, e, token, (given, handedOn) => ObserveAsync(known, handlers, given, isAsync, checksFirst, handedOn));
    }

    /// <summary>What has to be awaited: the handler, or one of its filters.</summary>
    private string? AsynchronousPartOf(OracleHandler handler) =>
        handler.IsAsync ? handler.Name : FiltersOf(handler).Find(filter => filter.IsOnlyAsync(handler.Event))?.AsyncName;

    private List<OracleFilter> FiltersOf(OracleHandler handler) => perturbation == OraclePerturbation.NoFilters ? [] : OraclePlan.FiltersAround(handler);

    private async Task ObserveAsync(Type known, List<OracleHandler> handlers, object e, bool isAsync, bool checksFirst, CancellationToken token)
    {
        ErrorPolicy policy = perturbation == OraclePerturbation.AlwaysStop ? ErrorPolicy.Stop : _plan.PolicyOf(known);
        var failures = new List<Exception>();
        for (int i = 0; i < handlers.Count; i++)
        {
            OracleHandler handler = handlers[i];
            try
            {
                bool isStepAsync = AsynchronousPartOf(handler) is not null;
                if (isAsync && ((i == 0 && checksFirst) || isStepAsync) && perturbation != OraclePerturbation.NoCancellation)
                {
                    token.ThrowIfCancellationRequested();
                }

                await _chain.RunAsync(FiltersOf(handler), handler.Event, known, isStepAsync, e, token, (given, handedOn) => CallAsync(handler, given, handedOn));
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
                    errorHandler.OnFailure(e, new DispatchFailure(exception, handler.Name));
                }
            }
        }

        if (failures.Count > 0)
        {
            throw failures.Count == 1 ? failures[0] : new AggregateException(failures);
        }
    }

    private async Task CallAsync(OracleHandler handler, object e, CancellationToken token)
    {
        object? target = handler.Method.IsStatic ? null : InstanceOf(handler.Owner);
        object?[] arguments = handler.Method.GetParameters().Length == 2 ? [e, token] : [e];
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
