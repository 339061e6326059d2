using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>A call that hands a message to a bus.</summary>
/// <param name="Invocation">The call.</param>
/// <param name="Message">What is published: the argument without conversions; null if it has none.</param>
/// <param name="MessageType">The type of what is published, as written.</param>
/// <param name="Kind">How it is delivered.</param>
internal sealed record PublishCall(IInvocationOperation Invocation, IOperation? Message, ITypeSymbol MessageType, PublishKind Kind)
{
    /// <summary>Whether it is a command or a query; else an event.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Whether observers run before the call returns, or at least start to.</summary>
    public bool RunsObservers => Kind is PublishKind.Publish;
}
