using System.Composition;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatch.CodeFixes;

/// <summary><c>Publish</c> becomes <c>await PublishAsync</c>: DSP0010, from the analyzer and from the compiler.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsePublishAsyncCodeFix))]
[Shared]
public sealed class UsePublishAsyncCodeFix() : AwaitCodeFixProvider(RuleIds.DSP0010SynchronousPublishOfAsynchronousEvent, "Await PublishAsync");
