using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Manifest;

/// <summary>
/// Types as text: <c>T:Shop.Paid</c>, <c>T:Shop.Changed`1{T:Shop.Order}</c>, <c>!0</c> and <c>!!0</c> for the parameters of a
/// type and of a method.
/// </summary>
internal static class TypeReference
{
    private const int DeepestNesting = 8;

    /// <summary>Null for what has no such name: arrays, pointers, dynamic.</summary>
    public static string? Write(ITypeSymbol type)
    {
        var text = new StringBuilder();
        return TryWrite(type, text, DeepestNesting) ? text.ToString() : null;
    }

    /// <summary>Null if this compilation does not have the type.</summary>
    public static ITypeSymbol? Read(string text, IMethodSymbol? context, Compilation compilation)
    {
        int position = 0;
        return Read(text, ref position, context, compilation, DeepestNesting);
    }

    private static bool TryWrite(ITypeSymbol type, StringBuilder text, int depth)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                text.Append(parameter.TypeParameterKind == TypeParameterKind.Method ? "!!" : "!").Append(parameter.Ordinal);
                return true;
            case INamedTypeSymbol named when depth > 0 && named.OriginalDefinition.GetDocumentationCommentId() is { } id:
                text.Append(id);
                ImmutableArray<ITypeSymbol> arguments = ArgumentsOf(named);
                for (int index = 0; index < arguments.Length; index++)
                {
                    text.Append(index == 0 ? '{' : '|');
                    if (!TryWrite(arguments[index], text, depth - 1))
                    {
                        return false;
                    }
                }

                text.Append(arguments.Length > 0 ? "}" : "");
                return true;
            default:
                return false;
        }
    }

    private static ITypeSymbol? Read(string text, ref int position, IMethodSymbol? context, Compilation compilation, int depth)
    {
        int end = text.IndexOfAny(s_ends, position);
        string name = text.Substring(position, (end < 0 ? text.Length : end) - position);
        position += name.Length;
        if (name.StartsWith("!", StringComparison.Ordinal))
        {
            return ReadParameter(name, context);
        }

        ITypeSymbol? found = DocumentationCommentId.GetFirstSymbolForDeclarationId(name, compilation) as ITypeSymbol;
        if (position >= text.Length || text[position] != '{' || depth == 0)
        {
            return found;
        }

        var arguments = new List<ITypeSymbol>();
        while (position < text.Length && text[position] != '}')
        {
            position++;
            if (Read(text, ref position, context, compilation, depth - 1) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        position++;
        return found is INamedTypeSymbol definition ? Construct(definition, arguments) : null;
    }

    /// <summary>The arguments of the types around first.</summary>
    private static ImmutableArray<ITypeSymbol> ArgumentsOf(INamedTypeSymbol type)
    {
        ImmutableArray<ITypeSymbol> arguments = type.TypeArguments;
        for (INamedTypeSymbol? around = type.ContainingType; around is not null; around = around.ContainingType)
        {
            arguments = around.TypeArguments.AddRange(arguments);
        }

        return arguments;
    }

    private static INamedTypeSymbol? Construct(INamedTypeSymbol definition, List<ITypeSymbol> arguments)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? around = definition; around is not null; around = around.ContainingType)
        {
            chain.Push(around);
        }

        INamedTypeSymbol? made = null;
        int used = 0;
        foreach (INamedTypeSymbol next in chain)
        {
            INamedTypeSymbol? open = made is null ? next : made.GetTypeMembers(next.Name, next.Arity).FirstOrDefault();
            if (open is null || used + next.Arity > arguments.Count)
            {
                return null;
            }

            made = next.Arity == 0 ? open : open.Construct([.. arguments.GetRange(used, next.Arity)]);
            used += next.Arity;
        }

        return used == arguments.Count ? made : null;
    }

    private static readonly char[] s_ends = ['{', '|', '}'];

    private static ITypeSymbol? ReadParameter(string name, IMethodSymbol? context)
    {
        bool isOfMethod = name.StartsWith("!!", StringComparison.Ordinal);
        if (context is null || !int.TryParse(name.TrimStart('!'), out int ordinal))
        {
            return null;
        }

        ImmutableArray<ITypeParameterSymbol> parameters = isOfMethod ? context.TypeParameters : context.ContainingType.TypeParameters;
        return ordinal < parameters.Length ? parameters[ordinal] : null;
    }
}
