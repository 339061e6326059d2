using System.Collections.Generic;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>The rules that one method shows.</summary>
internal static class LocalFlowCases
{
    public static IEnumerable<RuleCase> All { get; } = [LockCases.Case, LoopCases.Case, BurstCases.Case, DuplicateCases.Case, ChangeEventCases.Case];
}
