using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>A call that sends a request.</summary>
/// <param name="Request">Its type, as the call says it.</param>
/// <param name="IsSynchronous">Whether it is <c>Send</c>.</param>
/// <param name="Location">The call.</param>
internal sealed record RequestSend(INamedTypeSymbol Request, bool IsSynchronous, Location Location)
{
    /// <summary>Whether an instance of exactly this type may be sent.</summary>
    public static bool CanBeSent(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract
            || RequestShape.Of(type).Kind is not (RequestKind.Command or RequestKind.Result or RequestKind.Stream))
        {
            return false;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
            {
                return false;
            }
        }

        return true;
    }
}
