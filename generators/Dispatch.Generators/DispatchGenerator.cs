using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.Generators.Emission;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;
using Dispatch.Generators.Planning;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators;

/// <summary>Writes the dispatch code: attributes, then equatable models, then a plan, then text.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DispatchGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<HandlerModel>> handlers = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.HandlesAttribute,
                static (node, _) => node is TypeDeclarationSyntax or MethodDeclarationSyntax,
                HandlerParser.Parse)
            .WithTrackingName(TrackingNames.Handlers)
            .Collect()
            .Select(static (groups, _) => groups.SelectMany(static group => group).ToEquatableArray())
            .WithTrackingName(TrackingNames.AllHandlers);

        IncrementalValueProvider<EquatableArray<OpenHandlerModel>> open = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.HandlesAllAttribute,
                static (node, _) => node is TypeDeclarationSyntax or MethodDeclarationSyntax,
                OpenHandlerParser.Parse)
            .Where(static handler => handler is not null)
            .Collect()
            .Select(static (handlers, _) => handlers.Select(static handler => handler!).ToEquatableArray())
            .WithTrackingName(TrackingNames.OpenHandlers);

        IncrementalValuesProvider<DispatcherModel> dispatchers = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.DispatcherAttribute,
                static (node, _) => node is ClassDeclarationSyntax,
                DispatcherParser.Parse)
            .Where(static dispatcher => dispatcher is not null)
            .Select(static (dispatcher, _) => dispatcher!)
            .WithTrackingName(TrackingNames.Dispatchers);

        // File names must differ in more than case, over all dispatchers.
        IncrementalValuesProvider<NamedDispatcher> named = dispatchers
            .Collect()
            .SelectMany(static (all, _) => HintName.Assign(all))
            .WithTrackingName(TrackingNames.NamedDispatchers);

        IncrementalValueProvider<CompilationFacts> facts = context.CompilationProvider
            .Select(static (compilation, _) => CompilationFactsReader.Read(compilation))
            .WithTrackingName(TrackingNames.Facts);

        IncrementalValueProvider<EquatableArray<ModuleModel>> modules = context.CompilationProvider
            .Select(ModuleReader.Read)
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
            plans.SelectMany(static (plan, _) => plan.Events).WithTrackingName(TrackingNames.Events),
            static (output, planned) => output.AddSource(planned.Hint + ".g.cs", EventEmitter.Emit(planned)));

        context.RegisterSourceOutput(
            plans.SelectMany(static (plan, _) => plan.Requests).WithTrackingName(TrackingNames.Requests),
            static (output, planned) => output.AddSource(planned.Hint + ".g.cs", RequestEmitter.Emit(planned)));

        // Reads the bodies of observers, which the editor need not wait for.
        context.RegisterImplementationSourceOutput(
            plans
                .Combine(context.CompilationProvider.Combine(handlers)
                    .Select(static (input, cancellationToken) => PublishScanner.Scan(input.Left, input.Right, cancellationToken)))
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
                .Combine(dispatchers.Collect().Select(static (all, _) => all.Length > 0))
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
            .Combine(dispatchers.Collect().Select(static (all, _) => all.Length is > 0 and <= InterceptionPlanner.MaxDispatchers))
            .Select(static (input, _) => input.Left && input.Right);

        IncrementalValueProvider<EquatableArray<InterceptedCallModel>> calls = context.CompilationProvider
            .Combine(isIntercepting)
            .Select(static (input, cancellationToken) => input.Right ? InterceptedCallParser.Parse(input.Left, cancellationToken) : EquatableArray<InterceptedCallModel>.Empty)
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
