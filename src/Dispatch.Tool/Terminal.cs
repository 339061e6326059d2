using System.IO;
using Spectre.Console;

namespace Dispatch.Tool;

/// <summary>Where a command writes: the answer to one stream, everything else to the other, so that an answer can be piped.</summary>
/// <param name="Out">The answer.</param>
/// <param name="Error">Errors, as text.</param>
/// <param name="Display">The answer where a person reads it: what goes to <paramref name="Out"/>, with tables and colours if it is a terminal.</param>
/// <param name="Progress">Progress and warnings: what goes to <paramref name="Error"/>, with a line that moves if it is a terminal.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, IAnsiConsole Display, IAnsiConsole Progress)
{
    public Terminal(TextWriter output, TextWriter error)
        : this(output, error, Console(output), Console(error))
    {
    }

    private static IAnsiConsole Console(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
