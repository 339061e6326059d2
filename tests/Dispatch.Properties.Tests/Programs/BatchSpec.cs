using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Properties.Programs;

/// <summary>Several programs, each in a namespace of its own, with one dispatcher: compiled at once to save time.</summary>
/// <param name="Programs">The programs.</param>
/// <param name="Dispatcher">The code of the dispatcher.</param>
internal sealed record BatchSpec(IReadOnlyList<ProgramSpec> Programs, string Dispatcher)
{
    public static BatchSpec Write(int seed, int programs, bool withSubscriptions = false)
    {
        var random = new Random(seed);
        List<ProgramSpec> written = Enumerable.Range(0, programs).Select(i => ProgramSpec.Write(random, $"P{i:00}", withSubscriptions)).ToList();
        string policies = string.Join('\n', written.SelectMany(static p => p.DispatcherAttributes));
        string fallback = random.Next(2) == 0 ? Policies.Attribute(random, "OnError") : "";
        return new BatchSpec(written, $"""
            #nullable enable
            using Dispatch;
            using Dispatch.Properties.Recording;

            namespace Batch;

            [Dispatcher{(seed % 4 == 1 ? "(MaxOverloads = 0)" : "")}]
            {fallback}
            {policies}
            public sealed partial class D;
            {(seed % 3 == 0 ? ObserverOfEverything(random) : "")}
            """);
    }

    /// <summary>Seen by every program of the batch, so it is part of the batch.</summary>
    private static string ObserverOfEverything(Random random) => $$"""

        [Handles<object>(Order = {{random.Next(-1, 2)}})]
        internal sealed class Everything
        {
            public void Handle(object e) => Act.Void("Everything", 0, "{{".....tfo"[random.Next(8)]}}");
        }
        """;
}
