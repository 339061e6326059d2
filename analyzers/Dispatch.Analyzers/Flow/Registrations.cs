using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary><c>services.AddTransient&lt;INotificationHandler&lt;Paid&gt;, SendReceipt&gt;()</c> and its like.</summary>
internal static class Registrations
{
    public static bool IsOfHandler(IInvocationOperation call, FlowBus bus) =>
        IsRegistration(call.TargetMethod) && call.TargetMethod.TypeArguments is { Length: 2 } arguments
        && arguments[0] is INamedTypeSymbol service && bus.IsHandlerContract(service);

    public static bool IsRegistration(IMethodSymbol method) =>
        method.Name is "AddTransient" or "AddScoped" or "AddSingleton"
        && method.ContainingType.Name == "ServiceCollectionServiceExtensions"
        && (method.ReducedFrom ?? method).Parameters.Length == 1;
}
