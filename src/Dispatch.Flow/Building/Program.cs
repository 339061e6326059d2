using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Dispatch.Flow.Building;

/// <summary>
/// What <c>dotnet build -p:DispatchFlow=html</c> runs after the compiler. Roslyn is that of the SDK which builds: nothing of it is in
/// the package, and the language is the one the project was compiled with.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        try
        {
            BuildRequest request = BuildRequest.Parse(arguments);
            AssemblyLoadContext.Default.Resolving += (context, name) => Resolve(context, name, request.Roslyn);
            return Run(request);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The form in which MSBuild takes a line for an error.
            Console.Error.WriteLine("DispatchFlow : error : " + exception.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    // Not inlined: the first use of Roslyn comes after the way to it is known.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(BuildRequest request) => BuildOutputs.Write(request, Console.Out);

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name, string roslyn)
    {
        string path = Path.Combine(roslyn, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
