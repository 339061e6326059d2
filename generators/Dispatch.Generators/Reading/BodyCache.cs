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

    /// <summary>The calls of each file that can be bound to a dispatcher.</summary>
    public List<InterceptedCallModel>[] CallsIn(List<SyntaxTree> files, Compilation compilation, CancellationToken cancellationToken)
    {
        var calls = new List<InterceptedCallModel>[files.Count];
        var unread = new List<int>();
        for (int i = 0; i < files.Count; i++)
        {
            if (!_calls.TryGetValue(files[i], out calls[i]!))
            {
                unread.Add(i);
            }
        }

        FileThreads.For(
            compilation,
            unread.Count,
            static () => (object?)null,
            (i, _) =>
            {
                List<InterceptedCallModel> read = InterceptedCallParser.ParseFile(compilation, files[unread[i]], cancellationToken);
                calls[unread[i]] = _calls.GetValue(files[unread[i]], _ => read);
            },
            cancellationToken);
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
