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

        IncrementalValueProvider<EquatableArray<HandlerModel>> handlers = declarations
            .Select(static (all, _) => all.Handlers)
            .WithTrackingName(TrackingNames.Handlers);

        IncrementalValueProvider<EquatableArray<OpenHandlerModel>> open = declarations
            .Select(static (all, _) => all.Open)
            .WithTrackingName(TrackingNames.OpenHandlers);

        IncrementalValueProvider<EquatableArray<DispatcherModel>> dispatchers = declarations
            .Select(static (all, _) => all.Dispatchers)
            .WithTrackingName(TrackingNames.Dispatchers);

        // File names must differ in more than case, over all dispatchers.
        IncrementalValuesProvider<NamedDispatcher> named = dispatchers
            .SelectMany(static (all, _) => HintName.Assign(all))
            .WithTrackingName(TrackingNames.NamedDispatchers);

        IncrementalValueProvider<CompilationFacts> facts = declarations
            .Select(static (all, _) => all.Facts)
            .WithTrackingName(TrackingNames.Facts);

        IncrementalValueProvider<EquatableArray<ModuleModel>> modules = declarations
            .Select(static (all, _) => all.Modules)
            .WithTrackingName(TrackingNames.Modules);

        IncrementalValuesProvider<DispatchPlan> plans = named
            .Combine(handlers.Combine(open))
            .Combine(modules.Combine(facts))
            .Select(static (input, _) => DispatchPlanner.Plan(
                input.Left.Left, input.Left.Right.Left, input.Left.Right.Right, input.Right.Left, input.Right.Right))
            .WithTrackingName(TrackingNames.Plans);

        context.RegisterSourceOutput(
            plans.Select(static (plan, _) => plan.Core).WithTrackingName(TrackingNames.Cores),
            static (output, core) =>
            {
                output.AddSource(core.Hint + ".g.cs", CoreEmitter.Emit(core));
                if (core.HasDependencyInjection)
                {
                    output.AddSource(core.Hint + ".ServiceCollection.g.cs", ServiceCollectionEmitter.Emit(core));
                }
            });

        context.RegisterSourceOutput(
            plans.SelectMany(static (plan, _) => plan.Files).WithTrackingName(TrackingNames.Events),
            static (output, file) => output.AddSource(file.Hint + ".g.cs", EventEmitter.Emit(file)));

        context.RegisterSourceOutput(
            plans.SelectMany(static (plan, _) => plan.Requests).WithTrackingName(TrackingNames.Requests),
            static (output, planned) => output.AddSource(planned.Hint + ".g.cs", RequestEmitter.Emit(planned)));

        // Reads the bodies of observers, which the editor need not wait for.
        context.RegisterImplementationSourceOutput(
            plans
                .Combine(context.CompilationProvider.Combine(handlers).Combine(snapshots)
                    .Select(static (input, cancellationToken) => PublishScanner.Scan(input.Left.Left, input.Left.Right, input.Right.Bodies, cancellationToken)))
                .Select(static (input, _) => GuardPlanner.PlanCycles(input.Left, input.Right))
                .WithTrackingName(TrackingNames.Guards),
            static (output, guards) =>
            {
                if (guards is not null)
                {
                    output.AddSource(guards.Hint + ".g.cs", GuardEmitter.Emit(guards));
                }
            });

        context.RegisterSourceOutput(
            handlers.Combine(open)
                .Combine(dispatchers.Select(static (all, _) => all.Count > 0))
                .Combine(modules.Combine(facts))
                .Select(static (input, _) => ModulePlanner.Plan(
                    input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right.Right, input.Right.Left))
                .WithTrackingName(TrackingNames.Manifest),
            static (output, module) =>
            {
                if (module is not null)
                {
                    output.AddSource("Dispatch.Module.g.cs", ModuleEmitter.Emit(module));
                }
            });

        // Nothing is looked at where it is off.
        IncrementalValueProvider<bool> isIntercepting = context.ParseOptionsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => InterceptionSwitch.IsOn(input.Left, input.Right))
            .Combine(dispatchers.Select(static (all, _) => all.Count is > 0 and <= InterceptionPlanner.MaxDispatchers))
            .Select(static (input, _) => input.Left && input.Right);

        IncrementalValueProvider<EquatableArray<InterceptedCallModel>> calls = context.CompilationProvider
            .Combine(isIntercepting)
            .Combine(snapshots)
            .Select(static (input, cancellationToken) => input.Left.Right ? InterceptedCallParser.Parse(input.Left.Left, input.Right.Bodies, cancellationToken) : EquatableArray<InterceptedCallModel>.Empty)
            .WithTrackingName(TrackingNames.InterceptedCalls);

        context.RegisterImplementationSourceOutput(
            plans.Collect().Combine(calls)
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
