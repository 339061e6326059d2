using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>What a type promises to its sender.</summary>
/// <param name="Kind">Which kind of request it is.</param>
/// <param name="Result">Its result, or the type of one item; null for a command without a result.</param>
internal readonly record struct RequestContract(RequestKind Kind, ITypeSymbol? Result);

internal enum RequestKind
{
    /// <summary>Not a request.</summary>
    None,

    /// <summary>Without a result.</summary>
    Command,

    /// <summary>With one result.</summary>
    Result,

    /// <summary>With items.</summary>
    Stream,

    /// <summary>Several of these at once: nobody could say what is sent.</summary>
    Unclear,
}
