namespace Dispatch.Generators.Model;

/// <summary>A dispatcher class.</summary>
/// <param name="Namespace">Its namespace, or empty.</param>
/// <param name="Containers">The declarations of the types around it, outermost first.</param>
/// <param name="Name">Its name as written in code.</param>
/// <param name="SimpleName">Its name without escapes.</param>
/// <param name="TypeName">As generated code writes it.</param>
/// <param name="MetadataName">Its full name.</param>
/// <param name="IsPublic">Whether it can be used outside its assembly.</param>
/// <param name="Lifetime">The lifetime of observers that declare none.</param>
/// <param name="Policy">The policy of events that declare none.</param>
/// <param name="EventPolicies">The policies that it declares for single events.</param>
/// <param name="Modules">The names of the assemblies whose observers it calls; null for all that have some.</param>
/// <param name="Members">The names of all members that the user declares.</param>
/// <param name="Filters">The filters of all events, or of the events that they name.</param>
/// <param name="Nesting">How it runs observers.</param>
/// <param name="MaxOverloads">How many events it may have before none has an overload.</param>
internal sealed record DispatcherModel(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string SimpleName,
    string TypeName,
    string MetadataName,
    bool IsPublic,
    LifetimeModel Lifetime,
    ErrorPolicyModel Policy,
    EquatableArray<EventPolicyModel> EventPolicies,
    EquatableArray<string>? Modules,
    EquatableArray<string> Members,
    EquatableArray<FilterModel> Filters,
    NestingModel Nesting,
    int MaxOverloads);

/// <summary>The policy of one event.</summary>
internal sealed record EventPolicyModel(string EventTypeName, ErrorPolicyModel Policy);
