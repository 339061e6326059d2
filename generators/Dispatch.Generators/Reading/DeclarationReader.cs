using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Reading;

/// <summary>Binds the marked declarations of a compilation.</summary>
internal sealed class DeclarationReader(
    Compilation compilation, Dictionary<SyntaxTree, int> positions, HashSet<string>? shared, CancellationToken cancellationToken)
{
    private readonly List<AttributeData> _marks = [];
    private readonly TouchedFiles _touched = new(positions);

    /// <param name="compilation">What is read.</param>
    /// <param name="files">Its files.</param>
    /// <param name="former">What was read of a compilation in which all files declare the same types; null: there is none.</param>
    /// <param name="changed">The positions of the files that are not the same since.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static DeclarationReading Read(
        Compilation compilation, SyntaxTree[] files, DeclarationReading? former, HashSet<int> changed, CancellationToken cancellationToken)
    {
        HashSet<string>? shared = MarkedDeclarations.Shared(files, cancellationToken);
        var readings = new FileReading?[files.Length];
        var positions = new Dictionary<SyntaxTree, int>(files.Length);
        var unread = new List<int>();
        for (int i = 0; i < files.Length; i++)
        {
            positions[files[i]] = i;
            if (former is not null && !changed.Contains(i) && former.Files[i]?.Files.Overlaps(changed) != true)
            {
                readings[i] = former.Files[i];
            }
            else if (MarkedDeclarations.In(files[i], shared).Count > 0)
            {
                unread.Add(i);
            }
        }

        FileThreads.For(
            compilation,
            unread.Count,
            () => new DeclarationReader(compilation, positions, shared, cancellationToken),
            (i, reader) => readings[unread[i]] = reader.Read(files[unread[i]]),
            cancellationToken);

        List<FileReading> found = readings.OfType<FileReading>().ToList();
        return new DeclarationReading(readings, new Declarations(
            found.SelectMany(static file => file.Handlers).ToEquatableArray(),
            found.SelectMany(static file => file.Open).ToEquatableArray(),
            found.SelectMany(static file => file.Dispatchers).ToEquatableArray(),
            former?.All.Modules ?? ModuleReader.Read(compilation, cancellationToken),
            former?.All.Facts ?? CompilationFactsReader.Read(compilation)));
    }

    private FileReading Read(SyntaxTree file)
    {
        var reading = new FileReading();
        SemanticModel model = compilation.GetSemanticModel(file);
        HashSet<ISymbol>? seen = null;
        foreach (MemberDeclarationSyntax node in MarkedDeclarations.In(file, shared))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ISymbol? target = model.GetDeclaredSymbol(node, cancellationToken);
            bool isPartial = node.Modifiers.Any(SyntaxKind.PartialKeyword);
            if (target is null || (isPartial && !(seen ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(target)))
            {
                continue;
            }

            Read(target, isPartial ? file : null, reading);
        }

        return reading;
    }

    /// <param name="target">The type or method.</param>
    /// <param name="part">The file whose attributes are meant; null: there is but one.</param>
    /// <param name="reading">Gets what is found.</param>
    private void Read(ISymbol target, SyntaxTree? part, FileReading reading)
    {
        _marks.Clear();
        AttributeData? all = null;
        AttributeData? dispatcher = null;
        foreach (AttributeData attribute in target.GetAttributes())
        {
            if (attribute.AttributeClass is not { ContainingType: null } type || !AttributeReader.IsOurs(type)
                || (part is not null && attribute.ApplicationSyntaxReference?.SyntaxTree != part))
            {
                continue;
            }

            switch (type.Name, type.Arity)
            {
                case ("HandlesAttribute", 1):
                    _marks.Add(attribute);
                    break;
                case ("HandlesAllAttribute", 0):
                    all ??= attribute;
                    break;
                case ("DispatcherAttribute", 0):
                    dispatcher ??= attribute;
                    break;
            }
        }

        if (_marks.Count == 0 && all is null && dispatcher is null)
        {
            return;
        }

        _touched.Add(target, reading.Files);
        HandlerParser.Parse(target, _marks, reading.Handlers, cancellationToken);
        if (all is not null && OpenHandlerParser.Parse(target, all, cancellationToken) is { } handler)
        {
            reading.Open.Add(handler);
        }

        if (dispatcher is not null && target is INamedTypeSymbol { TypeKind: TypeKind.Class } named && DispatcherParser.Parse(named, dispatcher, cancellationToken) is { } read)
        {
            reading.Dispatchers.Add(read);
        }
    }
}
