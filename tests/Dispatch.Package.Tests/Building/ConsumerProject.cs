using System;
using System.IO;
using System.Threading.Tasks;

namespace Dispatch.Package.Tests.Building;

/// <summary>A project as a user has it: it gets Dispatch as a package and shares no setting with the repository.</summary>
internal sealed class ConsumerProject
{
    public ConsumerProject(string folder, string feed, string packages)
    {
        Folder = folder;
        Directory.CreateDirectory(folder);

        // The package under test goes into a folder of this run; all others are read where the machine has them already.
        // The configured sources stay, so that a mirror that the machine needs is used.
        string shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write("nuget.config", $"""<configuration><packageSources><add key="dispatch-under-test" value="{feed}" /></packageSources></configuration>""");
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{packages}</RestorePackagesPath>
                <RestoreAdditionalProjectFallbackFolders Condition="Exists('{shared}')">{shared}</RestoreAdditionalProjectFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
    }

    public string Folder { get; }

    public ConsumerProject Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The project file of a console program.</summary>
    public ConsumerProject WriteProject(bool withContainer = false, bool strict = true) => Write("App.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>{(strict ? "true" : "false")}</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dispatch" Version="{PackageFixture.Version}" />
            {(withContainer ? $"""<PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="{Repository.ExtensionsVersion}" />""" : "")}
          </ItemGroup>
        </Project>
        """);

    public Task<CommandResult> DotnetAsync(params string[] arguments) => Command.DotnetAsync(Folder, arguments);
}
