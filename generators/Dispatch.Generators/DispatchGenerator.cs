using System.Linq;
using Dispatch.Generators.Emission;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;
using Dispatch.Generators.Planning;
using Dispatch.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators;

/// <summary>Writes the dispatch code: attributes, then equatable models, then a plan, then text.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DispatchGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    /// <remarks>
    /// Every step carries objects of classes, and joins two at most: the tables of the compiler's pipeline are generic, and a step of
    /// another value type, such as a tuple in a tuple, is fifty methods more to compile in each build.
    /// </remarks>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Not attribute by attribute, which would bind every declaration again on each keystroke: an edit that changes no
        // declaration ends here.
        IncrementalValueProvider<DeclarationSnapshot> snapshots = context.CompilationProvider
            .Select(static (compilation, _) => new DeclarationSnapshot(compilation))
            .WithComparer(DeclarationComparer.Instance);

        IncrementalValueProvider<Declarations> declarations = snapshots
            .Select(static (snapshot, cancellationToken) => snapshot.Read(cancellationToken))
            .WithTrackingName(TrackingNames.Declarations);

        IncrementalValueProvider<EquatableArray<DispatchPlan>> plans = declarations
            .Select(static (all, _) => DispatchPlanner.Plan(all))
            .WithTrackingName(TrackingNames.Plans);

        context.RegisterSourceOutput(
            plans.SelectMany(static (all, _) => all.Select(static plan => plan.Core)).WithTrackingName(TrackingNames.Cores),
            static (output, core) =>
            {
                output.AddSource(core.Hint + ".g.cs", CoreEmitter.Emit(core));
                if (core.HasDependencyInjection)
                {
                    output.AddSource(core.Hint + ".ServiceCollection.g.cs", ServiceCollectionEmitter.Emit(core));
                }
            });

        context.RegisterSourceOutput(
            plans.SelectMany(static (all, _) => all.SelectMany(static plan => plan.Files)).WithTrackingName(TrackingNames.Events),
            static (output, file) => output.AddSource(file.Hint + ".g.cs", EventEmitter.Emit(file)));

        context.RegisterSourceOutput(
            plans.SelectMany(static (all, _) => all.SelectMany(static plan => plan.Requests)).WithTrackingName(TrackingNames.Requests),
            static (output, planned) => output.AddSource(planned.Hint + ".g.cs", RequestEmitter.Emit(planned)));

        context.RegisterSourceOutput(
            declarations.Select(static (all, _) => ModulePlanner.Plan(all)).WithTrackingName(TrackingNames.Manifest),
            static (output, module) =>
            {
                if (module is not null)
                {
                    output.AddSource("Dispatch.Module.g.cs", ModuleEmitter.Emit(module));
                }
            });

        // What reads the bodies of methods, for which the editor need not wait.
        IncrementalValueProvider<CompiledBodies> bodies = context.CompilationProvider
            .Combine(snapshots)
            .Select(static (input, _) => new CompiledBodies(input.Left, input.Right.Bodies));
        WriteGuards(context, plans, bodies.Combine(declarations));
        WriteInterceptors(context, plans, bodies, declarations);
    }

    private static void WriteGuards(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<DispatchPlan>> plans,
        IncrementalValueProvider<(CompiledBodies Bodies, Declarations All)> read) => context.RegisterImplementationSourceOutput(
            plans
                .Combine(read.Select(static (input, cancellationToken) => PublishScanner.Scan(input.Bodies, input.All.Handlers, cancellationToken)))
                .SelectMany(static (input, _) => input.Left.Select(plan => GuardPlanner.PlanCycles(plan, input.Right)))
                .WithTrackingName(TrackingNames.Guards),
            static (output, guards) =>
            {
                if (guards is not null)
                {
                    output.AddSource(guards.Hint + ".g.cs", GuardEmitter.Emit(guards));
                }
            });

    /// <summary>Nothing is looked at where it is off.</summary>
    private static void WriteInterceptors(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<DispatchPlan>> plans,
        IncrementalValueProvider<CompiledBodies> bodies,
        IncrementalValueProvider<Declarations> declarations)
    {
        IncrementalValueProvider<InterceptionMode> mode = context.ParseOptionsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => new InterceptionMode(InterceptionSwitch.IsOn(input.Left, input.Right)))
            .Combine(declarations)
            .Select(static (input, _) => new InterceptionMode(input.Left.IsOn && input.Right.Dispatchers.Count is > 0 and <= InterceptionPlanner.MaxDispatchers));

        IncrementalValueProvider<EquatableArray<InterceptedCallModel>> calls = bodies
            .Combine(mode)
            .Select(static (input, cancellationToken) => input.Right.IsOn ? InterceptedCallParser.Parse(input.Left, cancellationToken) : EquatableArray<InterceptedCallModel>.Empty)
            .WithTrackingName(TrackingNames.InterceptedCalls);

        context.RegisterImplementationSourceOutput(
            plans.Combine(calls)
                .Select(static (input, _) => InterceptionPlanner.Plan(input.Left, input.Right))
                .WithTrackingName(TrackingNames.Interceptors),
            static (output, plan) =>
            {
                if (plan is not null)
                {
                    output.AddSource("Dispatch.Interceptors.g.cs", InterceptionEmitter.Emit(plan));
                }
            });
    }
}
