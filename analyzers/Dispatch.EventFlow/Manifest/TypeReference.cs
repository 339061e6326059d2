using System;
using System.Collections.Generic;
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
            case INamedTypeSymbol named when depth > 0 && named.OriginalDefinition.GetDocumentationCommentId() is { } id && (named.ContainingType is null || !named.ContainingType.IsGenericType):
                text.Append(id);
                for (int index = 0; index < named.TypeArguments.Length; index++)
                {
                    text.Append(index == 0 ? '{' : '|');
                    if (!TryWrite(named.TypeArguments[index], text, depth - 1))
                    {
                        return false;
                    }
                }

                text.Append(named.TypeArguments.Length > 0 ? "}" : "");
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
        return found is INamedTypeSymbol definition && definition.Arity == arguments.Count ? definition.Construct([.. arguments]) : null;
    }

    private static readonly char[] s_ends = ['{', '|', '}'];

    private static ITypeSymbol? ReadParameter(string name, IMethodSymbol? context)
    {
        bool isOfMethod = name.StartsWith("!!", StringComparison.Ordinal);
        if (context is null || !int.TryParse(name.TrimStart('!'), out int ordinal))
        {
            return null;
        }

        System.Collections.Immutable.ImmutableArray<ITypeParameterSymbol> parameters = isOfMethod ? context.TypeParameters : context.ContainingType.TypeParameters;
        return ordinal < parameters.Length ? parameters[ordinal] : null;
    }
}
