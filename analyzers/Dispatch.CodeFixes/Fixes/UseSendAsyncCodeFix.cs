using System.Composition;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatch.CodeFixes;

/// <summary><c>Send</c> becomes <c>await SendAsync</c>: DSP0052, from the analyzer and from the compiler.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSendAsyncCodeFix))]
[Shared]
public sealed class UseSendAsyncCodeFix() : AwaitCodeFixProvider(RuleIds.DSP0052SynchronousSendOfAsynchronousRequest, "Await SendAsync");
