using System;
using System.Threading.Tasks;
using Spectre.Console;

namespace Dispatch.Tool.Loading;

/// <summary>One line that moves on a terminal; a line for each step where output is written to a file or a pipe.</summary>
internal sealed class LoadProgress : ILoadProgress
{
    private readonly IAnsiConsole _console;
    private readonly StatusContext? _status;

    private LoadProgress(IAnsiConsole console, StatusContext? status)
    {
        _console = console;
        _status = status;
    }

    /// <summary>Runs work that takes a while.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole console, bool isQuiet, Func<ILoadProgress, Task<T>> work) =>
        isQuiet || !console.Profile.Capabilities.Interactive
            ? work(new LoadProgress(console, null) { IsQuiet = isQuiet })
            : console.Status().StartAsync("Loading", status => work(new LoadProgress(console, status)));

    private bool IsQuiet { get; init; }

    public void Step(string text)
    {
        if (_status is not null)
        {
            _status.Status = Markup.Escape(text);
        }
        else if (!IsQuiet)
        {
            _console.Profile.Out.Writer.WriteLine(text);
        }
    }

    public void Warn(string text)
    {
        if (_status is not null)
        {
            _console.MarkupLineInterpolated($"[yellow]warning[/] {text}");
        }
        else
        {
            _console.Profile.Out.Writer.WriteLine("warning " + text);
        }
    }
}
