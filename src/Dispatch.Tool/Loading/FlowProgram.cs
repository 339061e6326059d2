using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Tool.Loading;

/// <summary>What was loaded.</summary>
/// <param name="Source">Where from.</param>
/// <param name="Projects">Its projects.</param>
/// <param name="Compilation">All of them as one.</param>
/// <param name="Config">The options that describe the code base.</param>
internal sealed record FlowProgram(FlowSource Source, IReadOnlyList<LoadedProject> Projects, CSharpCompilation Compilation, FlowConfig Config);
