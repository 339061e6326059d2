using System.CommandLine;

namespace Dispatch.Tool.Commands;

/// <summary><c>dispatch flow</c>.</summary>
internal static class FlowCommand
{
    public static Command Create(Terminal terminal) => new("flow", "The event flow of a solution, a project or a folder of sources.")
    {
        GraphCommand.Create(terminal),
        CheckCommand.Create(terminal),
        WhyCommand.Create(terminal),
        WhoCommand.Create(terminal),
        DiffCommand.Create(terminal),
        LockCommand.Create(terminal),
    };
}
