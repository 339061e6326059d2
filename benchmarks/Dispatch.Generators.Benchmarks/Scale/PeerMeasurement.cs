namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>What one generator costs with one number of observers.</summary>
/// <param name="Library">Whose it is.</param>
/// <param name="Observers">How many events there are, with one observer each.</param>
/// <param name="GeneratedBytes">Length of the generated text as UTF-8.</param>
/// <param name="GeneratedFiles">How many files it is.</param>
/// <param name="Cold">First run of a driver, all outputs.</param>
/// <param name="Edit">Run after an edit of a body that has nothing to do with events, all outputs.</param>
/// <param name="MemberEdit">Run after an edit of a declaration that has nothing to do with events, all outputs.</param>
/// <param name="EditorEdit">As <paramref name="Edit"/>, without the outputs that an editor may leave out.</param>
/// <param name="EditorMemberEdit">As <paramref name="MemberEdit"/>, without the outputs that an editor may leave out.</param>
/// <param name="Build">Parse, generate and emit.</param>
internal sealed record PeerMeasurement(
    string Library, int Observers, long GeneratedBytes, int GeneratedFiles, Cost Cold, Cost Edit, Cost MemberEdit, Cost EditorEdit, Cost EditorMemberEdit, Cost Build);
