using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Compares the requests of a compilation with their handlers, here and in the modules that its dispatchers call.</summary>
internal sealed class RequestHandlerCheck
{
    private readonly CompilationAnalysisContext _context;
    private readonly List<(INamedTypeSymbol? Type, HashSet<string>? Modules)> _dispatchers;
    private readonly ILookup<ITypeSymbol, RequestHandler> _handlers;
    private readonly bool _hasDispatcher;

    public RequestHandlerCheck(CompilationAnalysisContext context, List<RequestHandler> own, List<(INamedTypeSymbol Type, AttributeData Attribute)> dispatchers)
    {
        _context = context;
        _hasDispatcher = dispatchers.Count > 0;
        _dispatchers = _hasDispatcher
            ? [.. dispatchers.OrderBy(static dispatcher => Names.Full(dispatcher.Type), StringComparer.Ordinal).Select(static dispatcher => ((INamedTypeSymbol?)dispatcher.Type, ModuleNames.NamedBy(dispatcher.Attribute)))]
            : [(null, [])];
        IEnumerable<RequestHandler> modules = _hasDispatcher ? RequestHandler.InModules(context.Compilation) : [];
        _handlers = own.Concat(modules).ToLookup(static handler => handler.Request, SymbolEqualityComparer.Default as IEqualityComparer<ITypeSymbol>);
    }

    public void Report(IEnumerable<INamedTypeSymbol> declared, IEnumerable<RequestSend> sends)
    {
        foreach (IGrouping<ITypeSymbol, RequestHandler> request in _handlers)
        {
            ReportSeveral(request);
        }

        if (_hasDispatcher)
        {
            foreach (INamedTypeSymbol request in declared.Where(request => !IsHandled(request)))
            {
                _context.ReportDiagnostic(Missing(Names.LocationOf(request), request));
            }
        }

        foreach (RequestSend send in sends)
        {
            ReportSend(send);
        }
    }

    private void ReportSeveral(IGrouping<ITypeSymbol, RequestHandler> request)
    {
        var reported = new HashSet<Location>();
        foreach ((INamedTypeSymbol? dispatcher, HashSet<string>? modules) in _dispatchers)
        {
            List<RequestHandler> rivals = request
                .Where(handler => handler.IsUsable && (handler.Module is null || modules?.Contains(handler.Module) != false))
                .GroupBy(static handler => handler.Name)
                .Select(static same => same.First())
                .OrderBy(static handler => handler.Name, StringComparer.Ordinal)
                .ToList();
            if (rivals.Count < 2)
            {
                continue;
            }

            string what = $"{rivals.Count}: {string.Join(", ", rivals.Select(static rival => rival.Name))}; keep one";
            IEnumerable<Location?> places = rivals.Exists(static rival => rival.Location is not null)
                ? rivals.Select(static rival => rival.Location)
                : [dispatcher is null ? null : Names.LocationOf(dispatcher)];
            foreach (Location place in places.OfType<Location>().Where(reported.Add))
            {
                _context.ReportDiagnostic(Diagnostic.Create(RequestRules.HandlerCount, place, Names.Of(request.Key), what));
            }
        }
    }

    private void ReportSend(RequestSend send)
    {
        if (_hasDispatcher && RequestSend.CanBeSent(send.Request) && !IsSource(send.Request) && !HasOwnDispatcher(send.Request.ContainingAssembly) && !IsHandled(send.Request))
        {
            _context.ReportDiagnostic(Missing(send.Location, send.Request));
        }
        else if (send.IsSynchronous && HandlerOf(send.Request) is { IsAsync: true, IsUsable: true } handler)
        {
            _context.ReportDiagnostic(Diagnostic.Create(RequestRules.SentSynchronously, send.Location, Names.Of(send.Request), handler.Name));
        }
    }

    private static Diagnostic Missing(Location location, ITypeSymbol request) => Diagnostic.Create(
        RequestRules.HandlerCount, location, Names.Of(request), $"none; mark one with [Handles<{Names.Of(request)}>] in an assembly that the dispatcher calls");

    private bool IsSource(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _context.Compilation.Assembly);

    private static bool HasOwnDispatcher(IAssemblySymbol? assembly) => assembly is not null
        && assembly.GetAttributes().Any(static attribute => ModuleManifest.IsModule(attribute) && ModuleManifest.Named(attribute, "HasDispatcher") is true);

    private bool IsHandled(ITypeSymbol request) => HandlerOf(request) is not null;

    /// <summary>A class without a handler of its own goes to that of its nearest base class.</summary>
    private RequestHandler? HandlerOf(ITypeSymbol request)
    {
        for (ITypeSymbol? current = request; current is not null; current = current.BaseType)
        {
            foreach (RequestHandler handler in _handlers[current])
            {
                if (handler.Module is null || _dispatchers.Exists(dispatcher => dispatcher.Modules?.Contains(handler.Module) != false))
                {
                    return handler;
                }
            }
        }

        return null;
    }
}
