using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Whether the arguments of a call have the same values some statements later.</summary>
internal static class MovedArguments
{
    /// <summary>
    /// Whether they read nothing that another thread may change once a lock is left: only locals, parameters, constants and
    /// what these hold for good.
    /// </summary>
    public static bool AreOwn(FixPlace place, InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        NamesOf(call).All(name => place.Model.GetSymbolInfo(name, cancellationToken).Symbol switch
        {
            ILocalSymbol { IsRef: false } or ITypeSymbol or INamespaceSymbol or IFieldSymbol { IsConst: true } => true,
            IParameterSymbol { RefKind: RefKind.None or RefKind.In } parameter => parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor },
            IFieldSymbol field => IsSetOnly(name) || field.IsReadOnly && IsReadThrough(name),
            IPropertySymbol property => IsSetOnly(name) || property.SetMethod is null or { IsInitOnly: true } && IsReadThrough(name),
            _ => false,
        });

    /// <summary>Whether statements in between assign nothing that the arguments read.</summary>
    public static bool AreKept(FixPlace place, InvocationExpressionSyntax call, IEnumerable<StatementSyntax> between, CancellationToken cancellationToken)
    {
        var read = new HashSet<ISymbol>(NamesOf(call).Select(name => place.Model.GetSymbolInfo(name, cancellationToken).Symbol!).Where(static symbol => symbol is not null), SymbolEqualityComparer.Default);
        return !between.SelectMany(static statement => statement.DescendantNodes()).OfType<SimpleNameSyntax>()
            .Any(name => IsWritten(name) && place.Model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && read.Contains(symbol));
    }

    private static IEnumerable<SimpleNameSyntax> NamesOf(InvocationExpressionSyntax call) =>
        call.ArgumentList.DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => name.Parent is not (NameColonSyntax or NameEqualsSyntax));

    /// <summary>In an initializer: <c>new Paid { Id = 3 }</c>.</summary>
    private static bool IsSetOnly(SimpleNameSyntax name) => name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name;

    /// <summary>Of another object, which is a value of its own: <c>line.Id</c>, not <c>this.Id</c> or <c>Id</c>.</summary>
    private static bool IsReadThrough(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access && access.Name == name;

    private static bool IsWritten(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PostIncrementExpression) || unary.IsKind(SyntaxKind.PostDecrementExpression),
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax },
            _ => false,
        };
    }
}
