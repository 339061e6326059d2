using System;
using System.IO;

namespace Dispatch.Package.Tests.Building;

/// <summary>Clears what a test left behind.</summary>
internal static class TemporaryFolder
{
    /// <summary>A build's helper process may still be writing: what cannot be deleted is left to the system, and fails no test.</summary>
    public static void Delete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
