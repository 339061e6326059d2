namespace Dispatch.Analyzers;

/// <summary>The id of every rule, with its meaning in the name of the constant.</summary>
internal static partial class RuleIds
{
    public const string DSP0001HandlerMissing = "DSP0001";
    public const string DSP0002HandlerSignatureInvalid = "DSP0002";
    public const string DSP0003SeveralHandlersMatch = "DSP0003";
    public const string DSP0004ObserverNotAccessible = "DSP0004";
    public const string DSP0005ObserverGeneric = "DSP0005";
    public const string DSP0006ObserverNotConstructible = "DSP0006";
    public const string DSP0007EventHandledTwice = "DSP0007";
    public const string DSP0008EventTypeUnusable = "DSP0008";
    public const string DSP0009ObserverIsRefStruct = "DSP0009";
    public const string DSP0010SynchronousPublishOfAsynchronousEvent = "DSP0010";
    public const string DSP0011PublishNotAwaited = "DSP0011";
    public const string DSP0012DispatcherNotPartial = "DSP0012";
    public const string DSP0013DispatcherShapeInvalid = "DSP0013";
    public const string DSP0014OrderNamesStranger = "DSP0014";
    public const string DSP0015OrderContradicts = "DSP0015";
    public const string DSP0016ConstructorAmbiguous = "DSP0016";
    public const string DSP0017HandlerAsyncVoid = "DSP0017";
    public const string DSP0018DispatcherMemberConflicts = "DSP0018";
    public const string DSP0019DispatcherMissing = "DSP0019";
    public const string DSP0020ReferencedObserversNotCalled = "DSP0020";
    public const string DSP0021EventHiddenFromDispatcher = "DSP0021";
    public const string DSP0022ModuleNotReferenced = "DSP0022";
    public const string DSP0023ModuleWithoutObservers = "DSP0023";
    public const string DSP0024ObserverOfAllCannotBeClosed = "DSP0024";
    public const string DSP0025ConstraintHiddenFromDispatcher = "DSP0025";
}
