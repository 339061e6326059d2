using System;
using System.IO;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

[Collection(PackageCollection.Name)]
public class NativeAotTests(PackageFixture package)
{
    [NativeToolsFact]
    public async Task Sample_PublishedNativelyAgainstThePackage_HasNoWarningsAndRuns()
    {
        ConsumerProject sample = package.CreateConsumer("aot");
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "NativeAot")))
        {
            File.Copy(file, Path.Combine(sample.Folder, Path.GetFileName(file)));
        }

        CommandResult publish = await sample.DotnetAsync(
            "publish", "NativeAot.csproj", "-c", "Release", "--use-current-runtime", "-o", "published", $"-p:DispatchPackageVersion={PackageFixture.Version}", "-p:CppCompilerAndLinker=" + Linker());
        publish.MustSucceed();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        // A managed program would need its assembly beside it.
        string published = Path.Combine(sample.Folder, "published");
        Assert.False(File.Exists(Path.Combine(published, "NativeAot.dll")));
        CommandResult run = (await Command.RunAsync(Path.Combine(published, "NativeAot"), published)).MustSucceed();
        Assert.Equal(
            "ok: without a container, synchronous\nok: without a container, asynchronous\nok: at the same time, and from inside an observer\nok: with a container\nok: requests with a container\nok: requests without a container\nok: run-time observers\n", run.Output.ReplaceLineEndings("\n"));
    }

    private static string Linker() => File.Exists("/usr/bin/clang") ? "clang" : "gcc";
}
