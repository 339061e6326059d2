using System;
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

/// <summary>Finds the calls that can be bound to the dispatcher. Files that contain neither verb are not looked into.</summary>
internal static class InterceptedCallParser
{
    private static readonly FileWords s_words = new("Publish", "Send");

    // A location begins with the checksum of the file, 16 bytes, in base 64.
    private const int ChecksumLength = 21;

    public static EquatableArray<InterceptedCallModel> Parse(CompiledBodies bodies, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, List<InterceptedCallModel>?>();
        List<SyntaxTree> searched = bodies.Compilation.SyntaxTrees.Where(s_words.AreIn).ToList();
        foreach (List<InterceptedCallModel> calls in bodies.Known.CallsIn(searched, bodies.Compilation, cancellationToken))
        {
            if (calls.Count > 0)
            {
                // The compiler cannot tell the calls of two files with the same contents apart.
                string checksum = calls[0].Data.Substring(0, Math.Min(ChecksumLength, calls[0].Data.Length));
                files[checksum] = files.ContainsKey(checksum) ? null : calls;
            }
        }

        return files.Values
            .Where(static calls => calls is not null)
            .SelectMany(static calls => calls)
            .OrderBy(static call => call.Data, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    public static List<InterceptedCallModel> ParseFile(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var calls = new List<InterceptedCallModel>();
        SemanticModel? model = null;
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 or 2 } invocation
                && ReceiverOf(invocation) is { } receiver
                && Parse(invocation, receiver, model ??= compilation.GetSemanticModel(tree), cancellationToken) is { } call)
            {
                calls.Add(call);
            }
        }

        return calls;
    }

    /// <summary>What the method is called on, if it has the right name.</summary>
    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access when IsNamed(access.Name) => access.Expression,
        MemberBindingExpressionSyntax binding when IsNamed(binding.Name) => ConditionalReceiverOf(invocation),
        _ => null,
    };

    /// <summary>The left side of the nearest <c>?.</c>.</summary>
    private static ExpressionSyntax? ConditionalReceiverOf(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            if (current.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == current)
            {
                return access.Expression;
            }
        }

        return null;
    }

    private static bool IsNamed(SimpleNameSyntax name) => name.Identifier.ValueText is "Publish" or "PublishAsync" or "Send" or "SendAsync";

    private static InterceptedCallModel? Parse(
        InvocationExpressionSyntax invocation, ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? called = model.GetSymbolInfo(invocation, cancellationToken).Symbol;
        if (called is null)
        {
            return DispatcherCallParser.Parse(invocation, receiver, model, cancellationToken) is { } overload
                && !IsInsideExpressionTree(invocation, model, cancellationToken)
                && model.GetInterceptableLocation(invocation, cancellationToken) is { } place
                    ? overload with { Version = place.Version, Data = place.Data }
                    : null;
        }

        if (called is not IMethodSymbol { IsStatic: false } method
            || InterceptedMethods.Of(method) is not { } intercepted
            || !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(receiver, cancellationToken).Type, method.ContainingType)
            || IsInsideExpressionTree(invocation, model, cancellationToken)
            || model.GetInterceptableLocation(invocation, cancellationToken) is not { } location)
        {
            return null;
        }

        string e = intercepted > InterceptedMethod.PublishOneAsync ? ""
            : TypeNames.InCode(method.IsGenericMethod ? method.TypeArguments[0] : method.ContainingType.TypeArguments[0]);
        return new InterceptedCallModel(intercepted, e, location.Version, location.Data) { AwaitedTypeName = AwaitedCallParser.TypeOf(invocation, method, intercepted) };
    }

    /// <summary>A call that is data, not code.</summary>
    private static bool IsInsideExpressionTree(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        for (SyntaxNode? current = call; current is not null and not MemberDeclarationSyntax; current = current.Parent)
        {
            if (current is QueryExpressionSyntax
                || (current is LambdaExpressionSyntax && model.GetTypeInfo(current, cancellationToken).ConvertedType is { Name: "Expression" }))
            {
                return true;
            }
        }

        return false;
    }
}
