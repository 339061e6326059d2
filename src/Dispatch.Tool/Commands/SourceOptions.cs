using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Flow.Model;
using Dispatch.Tool.Loading;

namespace Dispatch.Tool.Commands;

/// <summary>The options by which every command is told what to analyse.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string> _in = new("--in", "-i")
    {
        Description = "A solution, a project, a folder of sources, or a JSON file that 'flow graph' wrote. Default: what the current folder has.",
        DefaultValueFactory = static _ => ".",
    };

    private readonly Option<bool> _tests = new("--tests") { Description = "Include test projects." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress." };

    private readonly Option<bool> _folder = new("--sources") { Description = "Read a folder's .cs files even if it has a solution or project; needs no restore." };

    private readonly Option<string?> _config = new("--config") { Description = "A file with more .editorconfig options, such as how a home-made bus looks." };

    /// <summary>Adds the options to a command.</summary>
    public Command AddTo(Command command)
    {
        command.Add(_in);
        command.Add(_folder);
        command.Add(_config);
        command.Add(_tests);
        command.Add(_quiet);
        return command;
    }

    /// <summary>Loads and analyses what the options say.</summary>
    public Task<FlowDocument> LoadAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        LoadRequest request = Request(result);
        return LoadProgress.RunAsync(terminal.Progress, result.GetValue(_quiet), progress => FlowLoader.LoadAsync(request, progress, cancellationToken));
    }

    /// <summary>Loads what the options say, and does something with the code.</summary>
    public Task<T> RunAsync<T>(ParseResult result, Terminal terminal, Func<FlowProgram, ILoadProgress, Task<T>> work, CancellationToken cancellationToken)
    {
        LoadRequest request = Request(result);
        return LoadProgress.RunAsync(terminal.Progress, result.GetValue(_quiet), async progress =>
            await work(await FlowLoader.LoadProgramAsync(FlowSource.Find(request.Path, request.SourcesOnly), request, progress, cancellationToken), progress));
    }

    private LoadRequest Request(ParseResult result) => new(result.GetValue(_in)!, result.GetValue(_tests), result.GetValue(_folder), result.GetValue(_config));

    /// <summary>The folder of what the options name, where its lock file is.</summary>
    public string Folder(ParseResult result) => FlowSource.Find(result.GetValue(_in)!, result.GetValue(_folder)).Folder;
}
