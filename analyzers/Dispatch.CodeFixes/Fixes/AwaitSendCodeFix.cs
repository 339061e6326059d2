using System.Composition;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatch.CodeFixes;

/// <summary>Awaits a send whose task is dropped: DSP0054. What to do with the items of a stream is not for a fix to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitSendCodeFix))]
[Shared]
public sealed class AwaitSendCodeFix() : AwaitCodeFixProvider(RuleIds.DSP0054SendNotAwaited, "Await the send");
