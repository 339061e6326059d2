using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP2001: a struct goes through <c>object</c> or an interface although the bus has a generic overload.</summary>
internal static class BoxedEventRule
{
    public static void Check(PublishSites sites)
    {
        foreach (PublishCall call in sites.Calls)
        {
            if (call.Message is { Type.IsValueType: true } message
                && message.Parent is IConversionOperation conversion
                && conversion.GetConversion().IsBoxing
                && HasGenericOverload(call.Invocation.TargetMethod))
            {
                sites.Report(CostRules.BoxedEvent, call, arguments: [Names.Of(message.Type), Names.Of(conversion.Type!)]);
            }
        }
    }

    /// <summary>One whose event is a type argument without constraints that would box again.</summary>
    private static bool HasGenericOverload(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(static overload =>
            overload.IsGenericMethod && overload.Parameters.Any(static parameter => parameter.Type is ITypeParameterSymbol { HasReferenceTypeConstraint: false, ConstraintTypes.IsEmpty: true }));
}
