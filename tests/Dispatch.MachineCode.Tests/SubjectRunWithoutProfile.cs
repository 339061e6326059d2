namespace Dispatch.MachineCode.Tests;

/// <summary>The same without dynamic PGO, so that nothing depends on what the JIT has seen before.</summary>
public sealed class SubjectRunWithoutProfile() : SubjectRun(withProfile: false);
