using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Reading;

/// <summary>
/// What the declarations of a compilation are read from. It is read once, and lets go of the compilation then; the files are
/// kept to tell whether, or where, a later compilation declares something else.
/// </summary>
internal sealed class DeclarationSnapshot(Compilation compilation)
{
    private readonly CompilationOptions _options = compilation.Options;
    private readonly ParseOptions? _language = compilation.SyntaxTrees.FirstOrDefault()?.Options;
    private readonly string? _assemblyName = compilation.AssemblyName;
    private readonly ImmutableArray<MetadataReference> _references = compilation.ExternalReferences;
    private SyntaxTree[] _files = [.. compilation.SyntaxTrees];
    private Compilation? _compilation = compilation;
    private DeclarationReading? _read;
    private (DeclarationReading? Reading, HashSet<int> Changed) _former = (null, []);

    /// <summary>What is known of bodies under these declarations.</summary>
    public BodyCache Bodies { get; } = new();

    public Declarations Read(CancellationToken cancellationToken)
    {
        // A driver may be used by several threads; they would read the same.
        if (Volatile.Read(ref _compilation) is { } unread)
        {
            _read = DeclarationReader.Read(unread, _files, _former.Reading, _former.Changed, cancellationToken);
            Volatile.Write(ref _compilation, null);
            _former = (null, []);
        }

        return _read!.All;
    }

    /// <summary>
    /// Whether the other one reads the same. Then its files stand for the former ones, which are let go of. If not, and all
    /// files declare the same types, it will be read where they differ only.
    /// </summary>
    public bool IsReplacedBy(DeclarationSnapshot other)
    {
        SyntaxTree[] files = _files;
        if (files.Length != other._files.Length || _assemblyName != other._assemblyName || !_options.Equals(other._options) || !Equals(_language, other._language)
            || (_references != other._references && !_references.SequenceEqual(other._references)))
        {
            return false;
        }

        var changed = new HashSet<int>();
        for (int i = 0; i < files.Length; i++)
        {
            if (!ReferenceEquals(files[i], other._files[i]) && !FileEquivalence.IsSame(files[i], other._files[i]))
            {
                changed.Add(i);
                if (!FileEquivalence.HasSameTypes(files[i], other._files[i]))
                {
                    return false;
                }
            }
        }

        if (changed.Count > 0)
        {
            other._former = (_read, changed);
            return false;
        }

        _files = other._files;
        return true;
    }
}
