using Xunit.Sdk;

namespace Dispatch.Package.Tests.Building;

/// <summary>How a child process ended.</summary>
/// <param name="Command">What was run.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote, standard output and error together.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public CommandResult MustSucceed() =>
        ExitCode == 0 ? this : throw new XunitException($"'{Command}' ended with {ExitCode}:\n{Output}");

    public CommandResult MustFail() =>
        ExitCode != 0 ? this : throw new XunitException($"'{Command}' should fail and did not:\n{Output}");
}
