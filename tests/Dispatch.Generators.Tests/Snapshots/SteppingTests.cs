using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Emit;

namespace Dispatch.Generators.Tests.Snapshots;

/// <summary>F11 on a publish lands on the calls of the observers.</summary>
public sealed class SteppingTests
{
    [Fact]
    public void Publish_InTheDebugger_StepsIntoTheCallsOfTheObservers()
    {
        var run = new GeneratorRun(Sources.All);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = run.Output.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));

        assembly.Position = symbols.Position = 0;
        using var portable = new System.Reflection.PortableExecutable.PEReader(assembly);
        MetadataReader metadata = portable.GetMetadataReader();
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        MetadataReader pdb = provider.GetMetadataReader();

        MethodDefinitionHandle body = metadata.MethodDefinitions.Single(handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name) == "Run"
            && metadata.GetString(metadata.GetTypeDefinition(metadata.GetMethodDefinition(handle).GetDeclaringType()).Name) == "Calls_OrderCancelled");
        MethodDebugInformation debug = pdb.GetMethodDebugInformation(body.ToDebugInformationHandle());
        Assert.EndsWith("Shop.ShopDispatcher.OrderCancelled.g.cs", pdb.GetString(pdb.GetDocument(debug.Document).Name));

        string[] lines = run.Files["Shop.ShopDispatcher.OrderCancelled.g.cs"].Split('\n');
        Assert.Contains(debug.GetSequencePoints(), point => !point.IsHidden && lines[point.StartLine - 1].Contains("global::Shop.Audit.Handle(e);"));
        Assert.All(debug.GetSequencePoints().Where(static point => !point.IsHidden), point => Assert.Matches(@"\.Handle\(|return ref state|^\s*[{}]$", lines[point.StartLine - 1]));
        Assert.False(IsSteppedOver(metadata, body));

        MethodDefinitionHandle[] overloads = metadata.MethodDefinitions.Where(handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name) == "Publish"
            && metadata.GetString(metadata.GetTypeDefinition(metadata.GetMethodDefinition(handle).GetDeclaringType()).Name) == "ShopDispatcher").ToArray();
        Assert.Contains(overloads, overload => IsSteppedOver(metadata, overload));
    }

    private static bool IsSteppedOver(MetadataReader metadata, MethodDefinitionHandle method) =>
        metadata.GetMethodDefinition(method).GetCustomAttributes().Any(handle =>
            metadata.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MemberReference } constructor
            && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "DebuggerStepThroughAttribute");
}
