using System.IO;
using System.Threading.Tasks;

namespace Dispatch.Tool.Tests.Commands;

/// <summary>The command, run in this process.</summary>
internal static class Tool
{
    public static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = await Program.Run(arguments, new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
