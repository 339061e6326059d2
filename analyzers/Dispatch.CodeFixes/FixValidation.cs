using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Dispatch.CodeFixes;

/// <summary>A fix that would break the file is not offered.</summary>
internal static class FixValidation
{
    /// <summary>Whether the changed document has no error that it did not have before.</summary>
    public static async Task<bool> AddsNoErrorAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        Dictionary<string, int> old = await CountAsync(before, cancellationToken).ConfigureAwait(false);
        foreach (KeyValuePair<string, int> pair in await CountAsync(after, cancellationToken).ConfigureAwait(false))
        {
            if (!old.TryGetValue(pair.Key, out int count) || count < pair.Value)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<Dictionary<string, int>> CountAsync(Document document, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>();
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is not null)
        {
            foreach (Diagnostic diagnostic in model.GetDiagnostics(cancellationToken: cancellationToken))
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    counts.TryGetValue(diagnostic.Id, out int count);
                    counts[diagnostic.Id] = count + 1;
                }
            }
        }

        return counts;
    }
}
