using System.Composition;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatch.CodeFixes;

/// <summary>Awaits a publish whose task is dropped: DSP0011.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitPublishCodeFix))]
[Shared]
public sealed class AwaitPublishCodeFix() : AwaitCodeFixProvider(RuleIds.DSP0011PublishNotAwaited, "Await the publish");
