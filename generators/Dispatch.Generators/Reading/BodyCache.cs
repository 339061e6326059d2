using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Reading;

/// <summary>
/// What was found in method bodies, for as long as all declarations stay what they are: what the body of an unchanged file means
/// cannot change then.
/// </summary>
internal sealed class BodyCache
{
    private readonly ConditionalWeakTable<SyntaxTree, List<InterceptedCallModel>> _calls = new();
    private readonly ConcurrentDictionary<string, (SyntaxTree[] Files, PublishedModel Published)> _published = new();

    /// <summary>The calls of a file that can be bound to a dispatcher.</summary>
    public List<InterceptedCallModel> CallsIn(SyntaxTree file, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!_calls.TryGetValue(file, out List<InterceptedCallModel>? calls))
        {
            List<InterceptedCallModel> read = InterceptedCallParser.ParseFile(compilation, file, cancellationToken);
            calls = _calls.GetValue(file, _ => read);
        }

        return calls;
    }

    /// <summary>What a handler publishes.</summary>
    public PublishedModel PublishedBy(HandlerModel handler, Compilation compilation, CancellationToken cancellationToken)
    {
        string key = handler.Key;
        if (_published.TryGetValue(key, out (SyntaxTree[] Files, PublishedModel Published) known) && known.Files.All(compilation.ContainsSyntaxTree))
        {
            return known.Published;
        }

        PublishedModel published = PublishScanner.Scan(compilation, handler, cancellationToken, out SyntaxTree[] files);
        _published[key] = (files, published);
        return published;
    }
}
