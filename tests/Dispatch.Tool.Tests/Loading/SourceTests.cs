using System;
using System.IO;
using System.Linq;
using Dispatch.Tool.Loading;
using Dispatch.Tool.Tests.Commands;

namespace Dispatch.Tool.Tests.Loading;

public sealed class SourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_WithOneSolution_IsTheSolution()
    {
        _folder.Write("Shop.slnx", "<Solution />");
        _folder.Write("Other.csproj", "<Project />");
        Assert.Equal(new FlowSource(FlowSourceKind.Solution, _folder.File("Shop.slnx")), FlowSource.Find(_folder.Path, sourcesOnly: false));
        Assert.Equal(new FlowSource(FlowSourceKind.Sources, _folder.Path), FlowSource.Find(_folder.Path + Path.DirectorySeparatorChar, sourcesOnly: true));
    }

    [Fact]
    public void Folder_WithSeveralSolutions_AsksForOne()
    {
        _folder.Write("A.sln", "");
        _folder.Write("B.slnx", "<Solution />");
        ToolException problem = Assert.Throws<ToolException>(() => FlowSource.Find(_folder.Path, sourcesOnly: false));
        Assert.Equal(ExitCodes.Usage, problem.ExitCode);
        Assert.Contains("A.sln", problem.Message);
        Assert.Contains("B.slnx", problem.Message);
    }

    [Fact]
    public void Folder_WithSourcesOnly_IsReadAsSources() => Assert.Equal(FlowSourceKind.Sources, FlowSource.Find(_folder.Path, sourcesOnly: false).Kind);

    [Fact]
    public void File_OfAnotherKind_IsRefused() => Assert.Contains("readme.md", Assert.Throws<ToolException>(() => FlowSource.Find(_folder.Write("readme.md", ""), sourcesOnly: false)).Message);

    [Fact]
    public void Solution_InEachForm_ListsItsCSharpProjects()
    {
        string sln = _folder.Write("Shop.sln", "Microsoft Visual Studio Solution File\r\nProject(\"{FAE04EC0}\") = \"A\", \"src\\A\\A.csproj\", \"{1}\"\r\nEndProject\r\nProject(\"{F2A71F9B}\") = \"F\", \"src\\F.fsproj\", \"{2}\"\r\nEndProject\r\nProject(\"{2150E333}\") = \"docs\", \"docs\", \"{3}\"\r\n");
        string slnx = _folder.Write("Shop.slnx", "<Solution><Folder Name=\"/src/\"><Project Path=\"src/A/A.csproj\" /></Folder><Project Path=\"src/F.fsproj\" /></Solution>");
        string slnf = _folder.Write("filters/Shop.slnf", "{ \"solution\": { \"path\": \"..\\\\Shop.sln\", \"projects\": [ \"src\\\\A\\\\A.csproj\" ] } }");
        string project = _folder.File(Path.Combine("src", "A", "A.csproj"));
        Assert.All([sln, slnx, slnf], file => Assert.Equal([project], SolutionFiles.Projects(file)));
    }

    [Theory]
    [InlineData("broken.slnx", "<Solution>")]
    [InlineData("broken.slnf", "{ \"solution\": 1 }")]
    public void Solution_ThatIsBroken_IsToldSo(string name, string text) => Assert.Contains(name, Assert.Throws<ToolException>(() => SolutionFiles.Projects(_folder.Write(name, text))).Message);

    [Theory]
    [InlineData("Shop.Tests", true)]
    [InlineData("Shop.IntegrationTests", true)]
    [InlineData("Shop-test", true)]
    [InlineData("Shop.Test.Common", true)]
    [InlineData("Shop.Testing", false)]
    [InlineData("Contests", false)]
    [InlineData("Shop.Latest", false)]
    public void Name_OfAProject_SaysWhetherItIsATest(string name, bool isTest) => Assert.Equal(isTest, TestProjects.IsTestName(name));

    [Fact]
    public void References_Always_HaveTheFrameworksOfThisMachine()
    {
        string[] names = [.. FrameworkReferences.All().Select(static reference => Path.GetFileName(reference.Display)!)];
        Assert.Contains("System.Runtime.dll", names);
        Assert.Contains("System.Private.CoreLib.dll", names);
        Assert.Equal(names.Length, names.Distinct().Count());
    }
}
