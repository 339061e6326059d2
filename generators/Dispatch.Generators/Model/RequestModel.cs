using Dispatch.Tooling;

namespace Dispatch.Generators.Model;

/// <summary>What a request asks for, and how its handler can fail.</summary>
/// <param name="Kind">Which kind of request it is.</param>
/// <param name="ResultTypeName">Its result or item, as generated code writes it, with nullability and names of tuple elements.</param>
/// <param name="ResultKey">The same, as the attributes of filters are read.</param>
/// <param name="IsResultPublic">Whether a public member can return it.</param>
/// <param name="IsAsyncMethod">Whether the handler is an <c>async</c> method, which never throws before it returns its task.</param>
internal sealed record RequestModel(RequestKind Kind, string ResultTypeName, string ResultKey, bool IsResultPublic, bool IsAsyncMethod);
