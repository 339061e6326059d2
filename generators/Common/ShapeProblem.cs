namespace Dispatch.Tooling;

/// <summary>Why something cannot be generated for. The generator skips it, the analyzers report it.</summary>
internal enum ShapeProblem
{
    None,

    /// <summary>The code does not compile as it is; the compiler reports it.</summary>
    Unresolved,
    NoHandleMethod,
    InvalidSignature,
    AsyncVoid,
    SeveralMethods,
    NotAccessible,
    Generic,
    NotConstructible,
    RefStruct,
    UnusableEvent,
    AmbiguousConstructor,
    NotPartial,
    InvalidDispatcher,
    ConflictingMember,
    NotAFilter,
    ExplicitFilter,
    UnusableRequest,
    UnsupportedConstraint,
}
