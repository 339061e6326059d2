using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>What a constructor runs that does not stand in it: initializers, and the constructor of a base that it does not call.</summary>
internal static class Construction
{
    /// <summary>Which constructors run the initializers: all but those that call another one of the type.</summary>
    public static IEnumerable<IMethodSymbol> Initializing(ImmutableArray<IMethodSymbol> constructors, CancellationToken cancellationToken) =>
        constructors.Where(constructor => !IsCopy(constructor) && InitializerOf(constructor, cancellationToken) is not { ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword });

    /// <summary>The calls of base constructors that <c>class A : B</c> and <c>class A(int i) : B(i)</c> make.</summary>
    public static void Read(ReaderContext context, SemanticModel model, BaseListSyntax bases, List<MethodFacts> into, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(bases.Parent!, cancellationToken) is not INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { } parent } type
            || parent.SpecialType == SpecialType.System_Object || !context.IsFollowed(parent.ContainingAssembly))
        {
            return;
        }

        IMethodSymbol? silent = parent.InstanceConstructors.Where(static constructor => constructor.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams))
            .OrderBy(static constructor => constructor.Parameters.Length).FirstOrDefault();
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (IsPrimary(constructor, cancellationToken))
            {
                if (bases.Types[0] is PrimaryConstructorBaseTypeSyntax call && model.GetOperation(call, cancellationToken) is { } operation)
                {
                    BodyReader.Read(context, constructor, [operation], into, cancellationToken);
                    continue;
                }
            }
            else if (IsCopy(constructor) || InitializerOf(constructor, cancellationToken) is not null)
            {
                continue;
            }

            if (silent is not null)
            {
                into.Add(new MethodFacts(constructor.OriginalDefinition)
                {
                    Calls = [new CallFact(silent, null, CallKind.Exact, DeliveryMode.Sync, Breaker.None, Frame.Body, SourcePlace.Of(bases)) { IsSelf = true }],
                });
            }
        }
    }

    private static ConstructorInitializerSyntax? InitializerOf(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.DeclaringSyntaxReferences is { Length: 1 } references && references[0].GetSyntax(cancellationToken) is ConstructorDeclarationSyntax declaration ? declaration.Initializer : null;

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.DeclaringSyntaxReferences is { Length: 1 } references && references[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax { ParameterList: not null };

    /// <summary>What <c>with</c> uses.</summary>
    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor is { IsImplicitlyDeclared: true, Parameters.Length: 1 } && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);
}
