using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Dispatch.Generators.Tests.Snapshots;

/// <summary>
/// Compares text with a reviewed file beside the test, in Verify's convention: <c>Name.verified.cs</c>, and on a difference
/// <c>Name.received.cs</c>. Set DISPATCH_ACCEPT_SNAPSHOTS=1 to accept what is written now.
/// </summary>
public static partial class Snapshot
{
    public static void Match(string text, string name, [CallerFilePath] string caller = "")
    {
        string folder = Path.GetDirectoryName(caller)!;
        string verified = Path.Combine(folder, name + ".verified.cs");
        string received = Path.Combine(folder, name + ".received.cs");
        string actual = Version().Replace(text.Replace("\r\n", "\n").TrimEnd('\n'), "\"Dispatch\", \"VERSION\"");
        if (Environment.GetEnvironmentVariable("DISPATCH_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verified, actual);
            return;
        }

        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n").TrimEnd('\n') : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{name} differs from the reviewed text; compare {Path.GetFileName(received)} with {Path.GetFileName(verified)}.\n{actual}");
    }

    /// <summary>A new version of the package is no change of the generated code.</summary>
    [GeneratedRegex("\"Dispatch\", \"[0-9.]+\"")]
    private static partial Regex Version();
}
