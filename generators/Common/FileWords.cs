using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Tooling;

/// <summary>Whether one of several words is anywhere in a file, even in a comment. An unchanged file is not searched again.</summary>
/// <param name="words">The words, of at most nine letters.</param>
internal sealed class FileWords(params string[] words)
{
    private const int BlockLength = 4096;
    private const int Overlap = 8;
    private static readonly object s_yes = new();
    private static readonly object s_no = new();

    [ThreadStatic]
    private static char[]? t_block;

    private readonly ConditionalWeakTable<SyntaxTree, object> _known = new();

    public bool AreIn(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (AreIn(reference.SyntaxTree))
            {
                return true;
            }
        }

        return false;
    }

    public bool AreIn(SyntaxTree file)
    {
        if (!_known.TryGetValue(file, out object? known))
        {
            object found = Search(file.GetText()) ? s_yes : s_no;
            known = _known.GetValue(file, _ => found);
        }

        return known == s_yes;
    }

    private bool Search(SourceText text)
    {
        char[] block = t_block ??= new char[BlockLength];
        for (int start = 0; start < text.Length; start += BlockLength - Overlap)
        {
            int length = Math.Min(block.Length, text.Length - start);
            text.CopyTo(start, block, 0, length);
            foreach (string word in words)
            {
                if (block.AsSpan(0, length).IndexOf(word.AsSpan()) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
