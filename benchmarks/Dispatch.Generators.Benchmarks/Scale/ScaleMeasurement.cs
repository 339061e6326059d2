namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>What one number of observers costs.</summary>
/// <param name="Observers">How many events there are, with one observer each.</param>
/// <param name="SourceBytes">Length of the sources that declare them.</param>
/// <param name="GeneratedBytes">Length of the generated text as UTF-8.</param>
/// <param name="GeneratedFiles">How many files it is.</param>
/// <param name="Cold">First run of a driver.</param>
/// <param name="IdleCold">The same, of the pipeline that does nothing.</param>
/// <param name="Edit">Run after an edit that has nothing to do with events, all outputs, as a build has them.</param>
/// <param name="EditorEdit">The same without the outputs that an editor may leave out.</param>
/// <param name="IdleEdit">The same, of the pipeline that does nothing.</param>
/// <param name="MemberEdit">As in an editor, after an edit of a declaration that has nothing to do with events.</param>
/// <param name="IdleMemberEdit">The same, of the pipeline that does nothing.</param>
/// <param name="Build">Parse, generate and emit.</param>
/// <param name="PlainBuild">Parse and emit the same sources, without the generator.</param>
/// <param name="Analysis">The analyzers of the package over the compilation with the generated code, with the binding that any analyzer causes.</param>
/// <param name="IdleAnalysis">The same of one analyzer that looks at calls and does nothing.</param>
internal sealed record ScaleMeasurement(
    int Observers,
    long SourceBytes,
    long GeneratedBytes,
    int GeneratedFiles,
    Cost Cold,
    Cost IdleCold,
    Cost Edit,
    Cost EditorEdit,
    Cost IdleEdit,
    Cost MemberEdit,
    Cost IdleMemberEdit,
    Cost Build,
    Cost PlainBuild,
    Cost Analysis,
    Cost IdleAnalysis);
