using System;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP1301: events report, commands decide. DSP1302: a query changes nothing.</summary>
internal static class RequestRules
{
    public static void Check(PublishSites sites)
    {
        if (sites.Method is not { } method)
        {
            return;
        }

        foreach (HandledMessage handled in sites.Bus.HandledBy(method))
        {
            if (handled.Kind == MessageKind.Event)
            {
                // What comes from a queue or another service is translated into a command here: nobody waits.
                if (handled.Mode == DeliveryMode.Sync)
                {
                    CheckObserver(sites, method, handled.Type);
                }

                return;
            }

            if (IsQuery(handled.Type))
            {
                CheckQuery(sites, handled.Type);
                return;
            }
        }
    }

    /// <summary>By its contract, or by its name where a library has one contract for all requests.</summary>
    public static bool IsQuery(ITypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.Name is "IQuery" or "IStreamQuery" or "IStreamRequest")
        || type.Name.EndsWith("Query", StringComparison.Ordinal);

    private static void CheckObserver(PublishSites sites, IMethodSymbol method, ITypeSymbol eventType)
    {
        ImmutableArray<string> suffixes = sites.Options.Names(
            FlowOptions.CommandSenders, "Policy", "Process", "ProcessManager", "Saga", "Workflow", "Orchestrator", "Coordinator", "StateMachine");
        if (suffixes.Any(suffix => method.ContainingType.Name.EndsWith(suffix, StringComparison.Ordinal)))
        {
            return;
        }

        foreach (PublishCall call in sites.Calls)
        {
            if (call.Kind == PublishKind.Send && !IsQuery(call.MessageType) && call.MessageType.SpecialType != SpecialType.System_Object)
            {
                sites.Report(SemanticsRules.ObserverSendsCommand, call, arguments: [Names.Of(call.MessageType), Names.Of(eventType)]);
            }
        }
    }

    private static void CheckQuery(PublishSites sites, ITypeSymbol query)
    {
        // That something was looked at is news that only a query can tell.
        ImmutableArray<string> suffixes = sites.Options.Names(
            FlowOptions.AuditEvents, "Viewed", "Read", "Accessed", "Opened", "Queried", "Searched", "Requested", "Executed", "Audited", "Logged", "Missed", "Failed");
        foreach (PublishCall call in sites.Calls)
        {
            string name = EventNames.WithoutKind(call.MessageType.Name);
            if (call.IsCommand ? !IsQuery(call.MessageType) && call.MessageType.SpecialType != SpecialType.System_Object : !suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
            {
                sites.Report(SemanticsRules.QueryPublishes, call, arguments: [Names.Of(call.MessageType), Names.Of(query), call.IsCommand ? "sends" : "publishes"]);
            }
        }
    }
}
