using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using Dispatch.Properties.Oracle;
using Dispatch.Properties.Programs;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Execution;

/// <summary>Runs the publishes of a batch through the generated dispatcher and through the oracle.</summary>
internal sealed class BatchRunner(Assembly assembly)
{
    private readonly Type _dispatcher = assembly.GetType("Batch.D", throwOnError: true)!;

    public int Publishes { get; private set; }

    /// <summary>Everything that happened, to see what the programs reach.</summary>
    public StringBuilder Story { get; } = new();

    /// <summary>The disagreements, each with the program's source.</summary>
    public async Task<List<string>> CompareAsync(BatchSpec batch, OraclePerturbation perturbation)
    {
        var disagreements = new List<string>();
        object[] dispatchers = [CreateDispatcher(withAll: false), CreateDispatcher(withAll: true)];
        var oracle = new ReflectionDispatcher(assembly, _dispatcher, new RecordingErrorHandler(), perturbation);
        foreach (ProgramSpec program in batch.Programs)
        {
            using var subscriptions = new RunningSubscriptions(dispatchers, oracle.Subscriptions);
            foreach (Publication publication in PublicationsOf(program))
            {
                subscriptions.Apply(publication.Changes);
                object dispatcher = dispatchers[Publishes++ % dispatchers.Length];
                string expected = await Observation.OfAsync(publication, () => Ask(oracle, publication));
                string actual = await Observation.OfAsync(publication, () => publication.Publish(dispatcher, publication.Event, Recorder.Token));
                Story.AppendLine(actual);
                if (expected != actual)
                {
                    disagreements.Add($"{publication.Description}\ntoken passed: {publication.IsTokenPassed}, cancelled before: {publication.IsCancelledBefore}\n--- expected\n{expected}\n--- actual\n{actual}\n--- program {program.Space}\n{program.Source}\n--- dispatcher\n{batch.Dispatcher}");
                }
            }
        }

        return disagreements;
    }

    private Publication[] PublicationsOf(ProgramSpec program) =>
        (Publication[])assembly.GetType(program.Space + ".Program", throwOnError: true)!.GetMethod("Publications")!.Invoke(null, null)!;

    private static ValueTask Ask(ReflectionDispatcher oracle, Publication publication)
    {
        Task task = oracle.PublishAsync(publication.Event, publication.IsAsync, Recorder.Token, publication.IsKeyed);
        if (!publication.IsAsync)
        {
            // A synchronous publish never suspends, so its outcome is there, and is thrown.
            task.GetAwaiter().GetResult();
        }

        return new ValueTask(task);
    }

    private object CreateDispatcher(bool withAll)
    {
        IEnumerable<ConstructorInfo> constructors = _dispatcher
            .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(static c => c.GetParameters().All(static p => p.ParameterType != typeof(IServiceProvider)))
            .OrderBy(static c => c.GetParameters().Length);
        ConstructorInfo constructor = withAll ? constructors.Last() : constructors.First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Argument(p, withAll))]);
    }

    private static object? Argument(ParameterInfo parameter, bool withAll) =>
        parameter.ParameterType == typeof(IDispatchErrorHandler) ? new RecordingErrorHandler()
        : parameter.HasDefaultValue && !withAll ? parameter.DefaultValue
        : Instances.Create(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
}
