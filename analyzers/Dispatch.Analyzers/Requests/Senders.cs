using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>What sends requests, recognised by name so that nothing has to be looked up.</summary>
internal static class Senders
{
    /// <summary>Whether requests are sent through the type: the interfaces, what implements them, dispatchers.</summary>
    public static bool IsSender(INamedTypeSymbol type, DispatchTypes types)
    {
        if (IsInterface(type))
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (IsInterface(implemented))
            {
                return true;
            }
        }

        return types.IsDispatcher(type);
    }

    public static bool IsInterface(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, ContainingType: null, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } }
        && (type.Name, type.Arity) is ("ISender", 0 or 1 or 2) or ("IStreamSender", 2);

    /// <summary>What is sent, as precisely as the call says it; null if it says nothing.</summary>
    public static ITypeSymbol? SentBy(IInvocationOperation call)
    {
        if (call.Arguments.Length == 0)
        {
            return null;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
            {
                return Unconverted(argument.Value).Type;
            }
        }

        return null;
    }

    /// <summary>The value before it became an object or interface.</summary>
    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion && conversion.GetConversion().IsImplicit)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>Whether a value of the type cannot be a request, whatever it is at run time.</summary>
    public static bool IsNeverRequest(IOperation value) =>
        value.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum } type
        && type.SpecialType != SpecialType.System_Object
        && RequestShape.Of(type).Kind == RequestKind.None
        && (type.IsValueType || type.IsSealed || value is IObjectCreationOperation);
}
