using System.Linq;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>An application of several assemblies, each with the package: internal observers of a library behind the dispatcher of the root.</summary>
[Collection(PackageCollection.Name)]
public class ModulePackageTests(PackageFixture package)
{
    [Theory]
    [InlineData("Contracts", "Billing", "Checkout")]
    [InlineData("Checkout")]
    public async Task Application_OfSeveralAssemblies_CallsTheInternalObserversOfItsLibrary(params string[] referenced)
    {
        ConsumerProject shop = Libraries("modules")
            .Write("Root/Program.cs", ModuleSources.Root)
            .Write("Root/Root.csproj", Project(isProgram: true, "", referenced, Extension("")));

        (await shop.DotnetAsync("build", "Root", "-c", "Release")).MustSucceed();
        CommandResult run = (await shop.DotnetAsync("run", "--project", "Root", "-c", "Release", "--no-build")).MustSucceed();
        Assert.Equal(ModuleSources.ExpectedOutput.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Build_LibraryWithObserversOutOfReach_IsReported()
    {
        ConsumerProject shop = Libraries("hidden")
            .Write("Root/Program.cs", ModuleSources.RootOfOneDispatcher)
            .Write("Root/Root.csproj", Project(isProgram: true, "<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>", ["Checkout"], Extension("")));

        CommandResult build = (await shop.DotnetAsync("build", "Root", "-c", "Release")).MustFail();
        Assert.Contains("error DSP0022: 'ShopDispatcher' does not call the observers of 'Billing', which 'Checkout' references", build.Output);
    }

    private ConsumerProject Libraries(string name) => package.CreateConsumer(name)
        .Write("Contracts/Events.cs", ModuleSources.Contracts)
        .Write("Contracts/Contracts.csproj", Project(isProgram: false, "", []))
        .Write("Billing/Observers.cs", ModuleSources.Billing)
        .Write("Billing/Billing.csproj", Project(isProgram: false, "", ["Contracts"], Extension(".Abstractions")))
        .Write("Checkout/Till.cs", ModuleSources.Checkout)
        .Write("Checkout/Checkout.csproj", Project(isProgram: false, "", ["Contracts", "Billing"]));

    private static string Project(bool isProgram, string settings, string[] projects, string packages = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{(isProgram ? "Exe" : "Library")}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {settings}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dispatch" Version="{PackageFixture.Version}" />
            {packages}
            {string.Concat(projects.Select(static project => $"""<ProjectReference Include="../{project}/{project}.csproj" />"""))}
          </ItemGroup>
        </Project>
        """;

    private static string Extension(string part) =>
        $"""<PackageReference Include="Microsoft.Extensions.DependencyInjection{part}" Version="{Repository.ExtensionsVersion}" />""";
}
