using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>One of the filter interfaces, as a filter implements it.</summary>
/// <param name="IsRequest">Whether it is for requests with a result.</param>
/// <param name="IsAsync">Whether it is the asynchronous form.</param>
/// <param name="Message">The event or request that it is for; null: any.</param>
/// <param name="Result">The result of the request; null unless it is for a single request type.</param>
internal readonly record struct FilterContract(bool IsRequest, bool IsAsync, ITypeSymbol? Message, ITypeSymbol? Result);
