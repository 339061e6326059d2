using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Selection;

/// <summary>
/// Guesses the type of an expression from what is declared: parameters, fields, properties, results of methods, locals with a
/// type or a simple value. It never binds code, and says that it does not know rather than something wrong.
/// </summary>
/// <param name="names">The types by name.</param>
/// <param name="type">The type around the body.</param>
/// <param name="owner">The method, if the body is one of a method.</param>
/// <param name="locals">What the body declares.</param>
/// <param name="hasStaticUsings">Whether a name may be a member of a type that is not in sight.</param>
internal sealed class StaticTypes(TypeNames names, INamedTypeSymbol type, IMethodSymbol? owner, BodyLocals locals, bool hasStaticUsings)
{
    private const int Deepest = 12;

    public INamedTypeSymbol Self => type;

    public TypeGuess Of(ExpressionSyntax expression) => Of(expression, 0);

    /// <summary>What an object initializer writes to.</summary>
    public TypeGuess OfCreation(SyntaxNode? creation) => creation is ObjectCreationExpressionSyntax { Type: { } created } ? names.Find(created) : TypeGuess.Unknown;

    /// <summary>What a variable is given, or its type.</summary>
    public TypeGuess Of(VariableDeclaratorSyntax variable) => variable.Initializer is { Value: { } value } && Of(value) is { IsUnknown: false } given ? given : OfLocal(variable, 0);

    public TypeGuess OfTarget(MemberBindingExpressionSyntax binding) => Target(binding, 0);

    public TypeGuess OfTarget(ElementBindingExpressionSyntax binding) => Target(binding, 0);

    private TypeGuess Of(ExpressionSyntax expression, int depth)
    {
        if (++depth > Deepest)
        {
            return TypeGuess.Unknown;
        }

        return expression switch
        {
            ThisExpressionSyntax => TypeGuess.Exactly(type),
            BaseExpressionSyntax => TypeGuess.Exactly(type.BaseType),
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Of(inner.Operand, depth),
            IdentifierNameSyntax name => OfName(name, depth),
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access => OfMember(Of(access.Expression, depth), name.Identifier.ValueText),
            MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } binding => OfMember(Target(binding, depth), name.Identifier.ValueText),
            InvocationExpressionSyntax call => OfCall(call, depth),
            AwaitExpressionSyntax awaited => ResultOf(Of(awaited.Expression, depth)),
            ObjectCreationExpressionSyntax creation => names.Find(creation.Type),
            CastExpressionSyntax cast => names.Find(cast.Type),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Right: TypeSyntax right } => names.Find(right),
            PredefinedTypeSyntax or LiteralExpressionSyntax { RawKind: not ((int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression) } or InterpolatedStringExpressionSyntax or TypeOfExpressionSyntax => TypeGuess.Foreign,
            _ => TypeGuess.Unknown,
        };
    }

    private TypeGuess OfName(IdentifierNameSyntax syntax, int depth)
    {
        string name = syntax.Identifier.ValueText;
        if (locals.TryFind(name, out SyntaxNode? declaration))
        {
            return declaration is null ? TypeGuess.Unknown : OfLocal(declaration, depth);
        }

        foreach (IParameterSymbol parameter in owner?.Parameters ?? [])
        {
            if (parameter.Name == name)
            {
                return TypeGuess.Exactly(parameter.Type);
            }
        }

        for (INamedTypeSymbol? around = type; around is not null; around = around.ContainingType)
        {
            IParameterSymbol? primary = PrimaryParameter(around, name);
            foreach (ISymbol member in Members.Named(around, name))
            {
                return primary is null && member is not INamedTypeSymbol ? Members.ValueOf(around, name) : TypeGuess.Unknown;
            }

            if (primary is not null)
            {
                return TypeGuess.Exactly(primary.Type);
            }
        }

        return hasStaticUsings || TypeNames.IsTypeParameter(syntax, name) ? TypeGuess.Unknown : names.Find(name);
    }

    private TypeGuess OfLocal(SyntaxNode declaration, int depth)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { } declared } } variable:
                return declared.IsVar ? variable.Initializer is { Value: { } value } ? Of(value, depth) : TypeGuess.Unknown : names.Find(declared);
            case SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Type: { IsVar: false } declared } }:
                return names.Find(declared);
            case SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax { Type: { IsVar: false } declared } }:
                return names.Find(declared);
            case ForEachStatementSyntax { Type: { IsVar: false } declared }:
                return names.Find(declared);
            case ForEachStatementSyntax loop:
                return ElementOf(Of(loop.Expression, depth));
            case CatchDeclarationSyntax caught:
                return names.Find(caught.Type);
            case ParameterSyntax { Type: { } declared }:
                return names.Find(declared);
            default:
                return TypeGuess.Unknown;
        }
    }

    private TypeGuess OfMember(TypeGuess target, string name)
    {
        if (target.IsUnknown || target.HidesMembers)
        {
            return TypeGuess.Unknown;
        }

        if (!target.MayBeOther)
        {
            return target.Types.Length == 1 ? Members.ValueOf(target.Types[0], name) : TypeGuess.Unknown;
        }

        // What stands left of the dot may be a type of source, a type of elsewhere, or a namespace.
        TypeGuess? found = null;
        foreach (ITypeSymbol one in target.Types)
        {
            TypeGuess value = Members.ValueOf(one, name);
            if (found is not null || value.IsUnknown)
            {
                return TypeGuess.Unknown;
            }

            found = value;
        }

        return found is { } only ? only.MayBeOther ? TypeGuess.Unknown : TypeGuess.Named(only.Types) : names.Find(name);
    }

    private TypeGuess OfCall(InvocationExpressionSyntax call, int depth)
    {
        int arguments = call.ArgumentList.Arguments.Count;
        switch (call.Expression)
        {
            case IdentifierNameSyntax { Identifier.ValueText: var name } when !locals.TryFind(name, out _):
                return names.IsExtension(name) && arguments > 0 ? TypeGuess.Unknown : Members.ResultOf(type, name, arguments);
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: var name } } access:
                return OfCall(Of(access.Expression, depth), name, arguments);
            case MemberBindingExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: var name } } binding:
                return OfCall(Target(binding, depth), name, arguments);
            default:
                return TypeGuess.Unknown;
        }
    }

    private TypeGuess OfCall(TypeGuess target, string name, int arguments) =>
        target is { IsUnknown: false, MayBeOther: false, Types.Length: 1 } && target.Types[0].Locations.Length > 0 && target.Types[0].Locations[0].IsInSource && (arguments == 0 || !names.IsExtension(name))
            ? Members.ResultOf(target.Types[0], name, arguments)
            : TypeGuess.Unknown;

    /// <summary>What stands left of <c>?.</c>.</summary>
    private TypeGuess Target(ExpressionSyntax binding, int depth)
    {
        SyntaxNode inner = binding;
        for (SyntaxNode? current = binding.Parent; current is not null and not StatementSyntax; inner = current, current = current.Parent)
        {
            if (current is ConditionalAccessExpressionSyntax access && access.WhenNotNull == inner)
            {
                return Unwrapped(Of(access.Expression, depth));
            }
        }

        return TypeGuess.Unknown;
    }

    private static TypeGuess Unwrapped(TypeGuess guess) =>
        guess is { IsUnknown: false, Types.Length: 1 } && guess.Types[0] is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? TypeGuess.Exactly(nullable.TypeArguments[0]) : guess;

    private static TypeGuess ResultOf(TypeGuess task) =>
        task is { IsUnknown: false, MayBeOther: false, Types.Length: 1 } && task.Types[0] is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } result } ? TypeGuess.Exactly(result[0]) : TypeGuess.Unknown;

    private static TypeGuess ElementOf(TypeGuess collection)
    {
        if (collection.IsUnknown || collection.MayBeOther || collection.Types.Length != 1)
        {
            return TypeGuess.Unknown;
        }

        ITypeSymbol only = collection.Types[0];
        if (only is IArrayTypeSymbol array)
        {
            return TypeGuess.Exactly(array.ElementType);
        }

        ITypeSymbol? element = (only as INamedTypeSymbol)?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ? ((INamedTypeSymbol)only).TypeArguments[0] : null;
        foreach (INamedTypeSymbol implemented in only.AllInterfaces)
        {
            if (implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                if (element is not null)
                {
                    return TypeGuess.Unknown;
                }

                element = implemented.TypeArguments[0];
            }
        }

        return TypeGuess.Exactly(element);
    }

    private static IParameterSymbol? PrimaryParameter(INamedTypeSymbol type, string name)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name == name && constructor.DeclaringSyntaxReferences.Length == 1 && constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax)
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
