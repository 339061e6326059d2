using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Dispatch.MachineCode.Tests;

/// <summary>Runs the subject once and keeps the optimised listing of each of its callers.</summary>
public partial class SubjectRun
{
    private readonly Dictionary<string, Listing> _listings = [];

    public SubjectRun()
        : this(withProfile: true)
    {
    }

    private protected SubjectRun(bool withProfile)
    {
        string subject = typeof(SubjectRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Subject").Value!;
        string file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", ["exec", subject])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["DOTNET_JitDisasm"] = "OneBy* FourBy* InlinedBy* Filtered1By* Filtered3By* CountedBy* CommandBy* AskBy* QuickBy* LaterBy* SoonBy* SendAsync_Later *DirectRoute*:Publish",
                    ["DOTNET_JitStdOutFile"] = file,
                    ["DOTNET_JitDisasmDiffable"] = "1",
                    ["DOTNET_TieredCompilation"] = "1",
                    ["DOTNET_TieredPGO"] = withProfile ? "1" : "0",
                },
            };
            using Process child = Process.Start(start)!;
            string output = child.StandardOutput.ReadToEnd() + child.StandardError.ReadToEnd();
            child.WaitForExit();
            Assert.True(child.ExitCode == 0, output);
            Read(File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public Listing this[string caller] => _listings.TryGetValue(caller, out Listing? listing)
        ? listing
        : throw new InvalidOperationException($"The JIT did not write an optimised listing of {caller}, only of: {string.Join(", ", _listings.Keys)}");

    private void Read(string text)
    {
        foreach (Match match in Method().Matches(text))
        {
            // A method may be optimised more than once; the last listing is what runs.
            _listings[match.Groups["name"].Value] = new Listing(match.Value);
        }
    }

    [GeneratedRegex(@"^; Assembly listing for method [\w.]*(?:(?:Callers|SubjectDispatcher):(?<name>\w+)|Generated\.DirectRoute`4\[.*Calls_(?<name>\w+)\]:Publish)\(.*\(Tier1\)[\s\S]*?^; Total bytes", RegexOptions.Multiline)]
    private static partial Regex Method();
}
