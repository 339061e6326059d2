using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about dependency-injection scopes.</summary>
internal static class ScopeRules
{
    public static readonly DiagnosticDescriptor Captive = new(
        RuleIds.DSP0065CaptiveDependency,
        "Singleton observer keeps a scoped service",
        "'{0}' lives as long as its dispatcher and takes {1}, which {2}; mark the observer [Observer(ObserverLifetime.PerPublish)] or PerDelivery to have a scope opened for it, or Scoped to take that of the publisher",
        RuleCategories.Observers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A scoped service that a singleton keeps is shared by all publishes and never disposed, or the container refuses to create it.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0065CaptiveDependency),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor RequestHandler = new(
        RuleIds.DSP0066RequestHandlerInScope,
        "Request handler asks for a scope of a publish",
        "'{0}' handles the request {1}, which is sent and not published, so no scope is opened for it; use ObserverLifetime.Scoped and send from a scope",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "ObserverLifetime.PerPublish and PerDelivery are for observers of events.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0066RequestHandlerInScope));

    public static readonly DiagnosticDescriptor NoContainer = new(
        RuleIds.DSP0067ScopeWithoutContainer,
        "Scope without a container",
        "'{0}' asks for a scope, which needs Microsoft.Extensions.DependencyInjection.Abstractions; reference that package",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated dispatcher opens scopes through the container's own interfaces.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0067ScopeWithoutContainer),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
