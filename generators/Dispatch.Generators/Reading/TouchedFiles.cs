using System.Collections.Generic;
using Dispatch.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Reading;

/// <summary>Collects the files that declare the types which a reading looks into: their members and attributes, and those of their bases.</summary>
internal sealed class TouchedFiles(Dictionary<SyntaxTree, int> positions)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly Stack<INamedTypeSymbol> _waiting = new();

    /// <summary>Adds those of a marked type or method, and of what its attributes name.</summary>
    public void Add(ISymbol target, HashSet<int> files)
    {
        _seen.Clear();
        AddNamed(target);
        Push(target as ITypeSymbol ?? target.ContainingType);
        for (var type = target as INamedTypeSymbol; type is { DeclaringSyntaxReferences.IsEmpty: false }; type = type.BaseType)
        {
            AddMethods(type);
        }

        while (_waiting.Count > 0)
        {
            Visit(_waiting.Pop(), files);
        }
    }

    private void Visit(INamedTypeSymbol type, HashSet<int> files)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            Push(argument);
        }

        Push(type.ContainingType);
        bool isSource = false;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            isSource = true;
            if (positions.TryGetValue(reference.SyntaxTree, out int position))
            {
                files.Add(position);
            }
        }

        if (isSource)
        {
            AddNamed(type);
            Push(type.BaseType);
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                Push(implemented);
            }
        }
    }

    /// <summary>The filters on handler methods.</summary>
    private void AddMethods(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary })
            {
                AddNamed(member);
            }
        }
    }

    /// <summary>The types that attributes of ours name: events, filters, and constraints of type parameters beside them.</summary>
    private void AddNamed(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } named && AttributeReader.IsOurs(named))
            {
                foreach (ITypeSymbol argument in named.TypeArguments)
                {
                    Push(argument);
                }
            }
        }

        if (symbol is IMethodSymbol method)
        {
            AddConstraints(method.TypeParameters);
        }
        else if (symbol is INamedTypeSymbol type)
        {
            AddConstraints(type.TypeParameters);
        }
    }

    private void AddConstraints(System.Collections.Immutable.ImmutableArray<ITypeParameterSymbol> parameters)
    {
        foreach (ITypeParameterSymbol parameter in parameters)
        {
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
            {
                Push(constraint);
            }
        }
    }

    private void Push(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { SpecialType: SpecialType.None } named && _seen.Add(named))
        {
            _waiting.Push(named);
        }
    }
}
