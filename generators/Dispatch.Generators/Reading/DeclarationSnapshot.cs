using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Reading;

/// <summary>
/// What the declarations of a compilation are read from. It is read once, and lets go of the compilation then; the files are
/// kept to tell whether a later compilation has the same declarations.
/// </summary>
internal sealed class DeclarationSnapshot(Compilation compilation)
{
    private readonly CompilationOptions _options = compilation.Options;
    private readonly string? _assemblyName = compilation.AssemblyName;
    private readonly ImmutableArray<MetadataReference> _references = compilation.ExternalReferences;
    private SyntaxTree[] _files = [.. compilation.SyntaxTrees];
    private Compilation? _compilation = compilation;
    private Declarations? _read;

    /// <summary>What is known of bodies under these declarations.</summary>
    public BodyCache Bodies { get; } = new();

    public Declarations Read(CancellationToken cancellationToken)
    {
        // A driver may be used by several threads; they would read the same.
        if (Volatile.Read(ref _compilation) is { } unread)
        {
            _read = DeclarationReader.Read(unread, cancellationToken);
            Volatile.Write(ref _compilation, null);
        }

        return _read!;
    }

    /// <summary>Whether the other one reads the same. Then its files stand for the former ones, which are let go of.</summary>
    public bool IsReplacedBy(DeclarationSnapshot other)
    {
        if (_files.Length != other._files.Length || _assemblyName != other._assemblyName || !_options.Equals(other._options)
            || (_references != other._references && !_references.SequenceEqual(other._references)))
        {
            return false;
        }

        SyntaxTree[] files = _files;
        for (int i = 0; i < files.Length; i++)
        {
            if (!ReferenceEquals(files[i], other._files[i]) && !FileEquivalence.Holds(files[i], other._files[i]))
            {
                return false;
            }
        }

        _files = other._files;
        return true;
    }
}
