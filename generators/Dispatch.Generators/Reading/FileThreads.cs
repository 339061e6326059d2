using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Reading;

/// <summary>Reads many files as the compiler works on the bodies of methods: on several threads, where it may.</summary>
internal static class FileThreads
{
    /// <summary>Fewer files are read faster than threads are asked for.</summary>
    private const int FewFiles = 32;

    /// <param name="compilation">Says whether several threads may be used.</param>
    /// <param name="count">How many files there are.</param>
    /// <param name="createReader">Makes what one thread reads with.</param>
    /// <param name="read">Reads one file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static void For<TReader>(Compilation compilation, int count, Func<TReader> createReader, Action<int, TReader> read, CancellationToken cancellationToken) =>
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = compilation.Options.ConcurrentBuild && count > FewFiles ? -1 : 1, CancellationToken = cancellationToken },
            createReader,
            (i, _, reader) =>
            {
                read(i, reader);
                return reader;
            },
            static _ => { });
}
