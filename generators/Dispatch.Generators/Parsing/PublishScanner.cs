using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Generators.Reading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Parsing;

/// <summary>
/// Finds what handlers publish, in their own body and in the methods of their type that they call. Binds code, so only the
/// build runs it, not the editor.
/// </summary>
internal static class PublishScanner
{
    private static readonly PublishedEventModel s_any = new(null, IsExact: false, EquatableArray<string>.Empty);

    /// <param name="bodies">All code.</param>
    /// <param name="handlers">All handlers of the assembly.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static EquatableArray<PublishedModel> Scan(CompiledBodies bodies, EquatableArray<HandlerModel> handlers, CancellationToken cancellationToken) =>
        handlers.Where(static handler => handler.MayPublish).Select(handler => bodies.Known.PublishedBy(handler, bodies.Compilation, cancellationToken)).ToEquatableArray();

    /// <param name="compilation">All code.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="files">The files whose bodies were read, or could have been.</param>
    public static PublishedModel Scan(Compilation compilation, HandlerModel handler, CancellationToken cancellationToken, out SyntaxTree[] files)
    {
        files = [];
        cancellationToken.ThrowIfCancellationRequested();
        IMethodSymbol? method = compilation.Assembly.GetTypeByMetadataName(handler.Observer.MetadataName)?.GetMembers(handler.Method)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => candidate.Parameters.Length > 0 && TypeNames.InCode(candidate.Parameters[0].Type) == handler.Event.TypeName);
        if (method is null)
        {
            return new PublishedModel(handler.Key, new[] { s_any }.ToEquatableArray());
        }

        files = [.. method.ContainingType.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree)];
        var found = new HashSet<PublishedEventModel>();
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { method };
        var waiting = new Queue<IMethodSymbol>();
        waiting.Enqueue(method);
        while (waiting.Count > 0)
        {
            foreach (SyntaxReference reference in waiting.Dequeue().DeclaringSyntaxReferences)
            {
                SyntaxNode body = reference.GetSyntax(cancellationToken);
                SemanticModel model = compilation.GetSemanticModel(body.SyntaxTree);
                foreach (InvocationExpressionSyntax call in body.DescendantNodes().OfType<InvocationExpressionSyntax>())
                {
                    if (NameOf(call.Expression) is not { } name)
                    {
                        continue;
                    }

                    if (name.Identifier.ValueText is "Publish" or "PublishAsync" && EventOf(call, name, model, cancellationToken) is { } published)
                    {
                        found.Add(published);
                    }
                    else if (method.ContainingType.GetMembers(name.Identifier.ValueText).Length > 0
                        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol callee
                        && SymbolEqualityComparer.Default.Equals(callee.ContainingType, method.ContainingType)
                        && seen.Add(callee.OriginalDefinition))
                    {
                        waiting.Enqueue(callee.OriginalDefinition);
                    }
                }
            }
        }

        return new PublishedModel(handler.Key, found.OrderBy(static e => e.TypeName, System.StringComparer.Ordinal).ToEquatableArray());
    }

    private static SimpleNameSyntax? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>Null: not a publish.</summary>
    private static PublishedEventModel? EventOf(InvocationExpressionSyntax call, SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax? receiver = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        if (receiver is null || model.GetTypeInfo(receiver, cancellationToken).Type is not { } type || !IsPublisher(type))
        {
            return null;
        }

        // The overloads of a dispatcher are not there yet: its calls are read by their arguments.
        ITypeSymbol? published = name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments }
            ? model.GetTypeInfo(arguments[0], cancellationToken).Type
            : ArgumentOf(call, model, cancellationToken);
        return published is INamedTypeSymbol { TypeKind: not TypeKind.Error, SpecialType: not SpecialType.System_Object } named
            ? new PublishedEventModel(TypeNames.InCode(named), named.IsValueType || named.IsSealed, EventParser.BasesOf(named, model.Compilation.Assembly))
            : s_any;
    }

    /// <summary>The event, which is the first argument or, under a key, the second.</summary>
    private static ITypeSymbol? ArgumentOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        ITypeSymbol? first = arguments.Count > 0 ? model.GetTypeInfo(arguments[0].Expression, cancellationToken).Type : null;
        ITypeSymbol? second = arguments.Count > 1 && arguments[1].NameColon is null && !arguments[1].Expression.IsKind(SyntaxKind.DefaultLiteralExpression)
            ? model.GetTypeInfo(arguments[1].Expression, cancellationToken).Type
            : null;
        return second is null || HandlerParameters.IsToken(second) ? first : second;
    }

    private static bool IsPublisher(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Error or TypeKind.TypeParameter or TypeKind.Dynamic
        || HandlerParameters.IsContext(type)
        || IsPublisherInterface(type)
        || type.AllInterfaces.Any(static implemented => IsPublisherInterface(implemented))
        || type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "DispatcherAttribute" } named && AttributeReader.IsOurs(named));

    private static bool IsPublisherInterface(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IPublisher" or "IAsyncPublisher" or "IKeyedPublisher" } named && AttributeReader.IsOurs(named);
}
