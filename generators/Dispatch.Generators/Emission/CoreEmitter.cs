using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Planning;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Generators.Emission;

/// <summary>The file of a dispatcher itself: its observers, its constructors and the entry points for any event.</summary>
internal static class CoreEmitter
{
    public static SourceText Emit(CorePlan plan)
    {
        SourceWriter writer = GeneratedFile.Begin(
            plan.Header,
            " : global::Dispatch.IPublisher, global::Dispatch.ISubscriber, global::Dispatch.IKeyedPublisher, global::Dispatch.Generated.ISubscriptionOwner" + (plan.Requests.Count > 0 ? ", global::Dispatch.ISender" : "") + (plan.Nesting.HasContexts ? ", " + ContextEmitter.CausedPublisher : "") + (plan.NeedsDisposal ? ", global::System.IDisposable, global::System.IAsyncDisposable" : ""));
        ConstructorEmitter.Emit(writer, plan);
        EntryPointEmitter.Emit(writer, plan);
        if (plan.Nesting.HasContexts)
        {
            ContextEmitter.EmitCausedPublisher(writer);
        }

        UnobservedEmitter.EmitDeclaration(writer, plan);
        ObserverEmitter.Emit(writer, plan);
        SubscriptionEmitter.EmitCore(writer, plan);
        DirectPublishEmitter.Emit(writer, plan);
        TableEmitter.Emit(writer, plan);
        RequestCoreEmitter.Emit(writer, plan);
        return GeneratedFile.End(writer, plan.Header);
    }
}
