using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Every option of <c>.editorconfig</c> is described and does something.</summary>
public partial class OptionTests
{
    private static readonly Dictionary<string, OptionCase> s_cases = OptionCases.All.ToDictionary(static option => option.Key);

    /// <summary>Every option that the sources of the analyzers name.</summary>
    public static TheoryData<string> Keys =>
    [
        .. Directory.EnumerateFiles(Path.Combine(MetaTests.Root, "analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(static file => Key().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)).Distinct().Order(),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Option_Always_IsDescribed(string key) => Assert.Contains(
        Directory.EnumerateFiles(Path.Combine(MetaTests.Root, "docs"), "*.md", SearchOption.AllDirectories).SelectMany(File.ReadLines),
        line => line.StartsWith($"| `{key}` |"));

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Option_Set_ChangesWhatIsReported(string key)
    {
        OptionCase option = s_cases[key];
        Assert.Equal(option.Without, await RunAsync(option, option.Others));
        Assert.Equal(option.With, await RunAsync(option, option.Others.Append(new(key, option.Value))));
        Assert.Equal(option.Without, await RunAsync(option, option.Others.Append(new(key, "?"))));
    }

    private static async Task<string> RunAsync(OptionCase option, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var options = new VerifierOptions { EditorConfig = settings.ToImmutableDictionary() };
        Compilation compilation = VerifierCompilation.Create(option.Source, options);
        VerifierCompilation.RequireNoErrors(compilation, option.Key);
        return string.Join(' ', (await AnalyzerVerifier.RunAsync(compilation, options, AnalyzerSet.All()))
            .Where(diagnostic => diagnostic.Id == option.Id).OrderByDescending(static diagnostic => diagnostic.Severity).Select(static diagnostic => diagnostic.Severity).Distinct());
    }

    [GeneratedRegex("\"(dispatch_[a-z_]+)\"")]
    private static partial Regex Key();
}
