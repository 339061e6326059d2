using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Reports calls with the wrong verb, dropped results and boxed requests: DSP0051, DSP0053, DSP0054, DSP0055.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestCallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RequestRules.Published, RequestRules.EventSent, RequestRules.NotAwaited, RequestRules.Boxed];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, DispatchTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "Publish" or "PublishAsync" or "For" or "ForAsync" when types.IsPublisher(call.TargetMethod.ContainingType):
                AnalyzePublish(context, call);
                break;
            case "Send" or "SendAsync" or "Stream" when Senders.IsSender(call.TargetMethod.ContainingType, types):
                AnalyzeSend(context, call);
                break;
        }
    }

    private static void AnalyzePublish(OperationAnalysisContext context, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        ITypeSymbol? request = null;
        foreach (ITypeSymbol argument in method.TypeArguments.AddRange(method.ContainingType.TypeArguments))
        {
            request ??= IsRequest(argument) ? argument : null;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            request ??= Senders.Unconverted(argument.Value).Type is { } type && IsRequest(type) ? type : null;
        }

        if (request is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(RequestRules.Published, call.Syntax.GetLocation(), Names.Of(request), VerbsOf(request)));
        }
    }

    private static string VerbsOf(ITypeSymbol request) => RequestShape.Of(request).Kind == RequestKind.Stream ? "Stream" : "Send or SendAsync";

    private static bool IsRequest(ITypeSymbol type) => RequestShape.Of(type).Kind != RequestKind.None;

    private static void AnalyzeSend(OperationAnalysisContext context, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (DroppedTasks.IsDropped(call) && method.Name != "Send")
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RequestRules.NotAwaited,
                call.Syntax.GetLocation(),
                Names.Of(method),
                method.Name == "Stream" ? "its handler never starts; enumerate it" : "failures are lost and the code after it does not wait for the handler; await it"));
        }

        if (call.Arguments.Length == 0 || method.Parameters[0].Type is not { TypeKind: TypeKind.Interface or TypeKind.Class } taken)
        {
            return;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
            {
                AnalyzeSent(context, call, taken, Senders.Unconverted(argument.Value));
            }
        }
    }

    private static void AnalyzeSent(OperationAnalysisContext context, IInvocationOperation call, ITypeSymbol taken, IOperation sent)
    {
        if (sent.Type is not { } type)
        {
            return;
        }

        if (taken.SpecialType == SpecialType.System_Object && Senders.IsNeverRequest(sent))
        {
            context.ReportDiagnostic(Diagnostic.Create(RequestRules.EventSent, call.Syntax.GetLocation(), Names.Of(type)));
            return;
        }

        RequestContract contract = RequestShape.Of(type);
        if (type.IsValueType && type.TypeKind == TypeKind.Struct && contract.Kind is RequestKind.Command or RequestKind.Result or RequestKind.Stream)
        {
            string arguments = Names.Of(type) + (contract.Result is null ? "" : ", " + Names.Of(contract.Result));
            context.ReportDiagnostic(Diagnostic.Create(
                RequestRules.Boxed,
                call.Syntax.GetLocation(),
                Names.Of(type),
                $"{call.TargetMethod.Name}<{arguments}>(...)",
                $"{(contract.Kind == RequestKind.Stream ? "IStreamSender" : "ISender")}<{arguments}>"));
        }
    }
}
