using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>One handler as a manifest lists it.</summary>
internal sealed record ManifestEntry(
    INamedTypeSymbol Event, INamedTypeSymbol Thunks, string Observer, string Method, int Order, HandlerTraits Traits, string? Before, string? After,
    EquatableArray<FilterModel> Filters)
{
    private bool IsAsync => (Traits & HandlerTraits.Async) != 0;

    /// <summary>Null: the attribute is incomplete, or names types that are not there.</summary>
    public static ManifestEntry? TryRead(AttributeData attribute) => attribute.ConstructorArguments.Length == 6
        && attribute.ConstructorArguments[0].Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } eventType
        && attribute.ConstructorArguments[1].Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } thunks
        && attribute.ConstructorArguments[2].Value is string observer
        && attribute.ConstructorArguments[3].Value is string method
        && attribute.ConstructorArguments[4].Value is int order
        && attribute.ConstructorArguments[5].Value is int traits
            ? new ManifestEntry(
                eventType,
                thunks.OriginalDefinition,
                observer,
                method,
                order,
                (HandlerTraits)traits,
                AttributeReader.Named(attribute, "Before") as string,
                AttributeReader.Named(attribute, "After") as string,
                FilterParser.ParseModule(attribute))
            : null;

    /// <summary>The handler of one event.</summary>
    public HandlerModel Handler(Dictionary<string, EventModel> events, IAssemblySymbol root)
    {
        string name = TypeNames.InCode(Event);
        if (!events.TryGetValue(name, out EventModel? known))
        {
            events.Add(name, known = EventParser.Parse(Event, AccessibilityRules.IsPublic(Event), root));
        }

        RequestModel? request = RequestParser.Parse(Event, (Traits & HandlerTraits.AsyncMethod) != 0);
        return new HandlerModel(
            ObserverModel(),
            known,
            Method,
            (Traits & HandlerTraits.Static) != 0,
            (Traits & HandlerTraits.Method) != 0,
            SignatureOf(request),
            Order,
            Before,
            After,
            Filters)
        {
            Request = request,
        };
    }

    /// <summary>The handler of all events that fit the type parameter of the struct or of its method.</summary>
    public OpenHandlerModel? OpenHandler(IAssemblySymbol root)
    {
        bool isGenericMethod = Thunks.TypeParameters.Length == 0;
        ITypeParameterSymbol? parameter = isGenericMethod
            ? Thunks.GetMembers(Method).OfType<IMethodSymbol>().FirstOrDefault(static method => method.TypeParameters.Length == 1)?.TypeParameters[0]
            : Thunks.TypeParameters[0];
        return parameter is null
            ? null
            : new OpenHandlerModel(
                ObserverModel(),
                Method,
                (Traits & HandlerTraits.Static) != 0,
                (Traits & HandlerTraits.Method) != 0,
                isGenericMethod,
                SignatureOf(request: null),
                Order,
                Before,
                After,
                OpenHandlerParser.ConstraintOf(parameter),
                OpenHandlerParser.RootOf(parameter, root),
                Filters);
    }

    /// <summary>As the thunk declares it, whatever the observer's own method takes.</summary>
    private HandlerSignature SignatureOf(RequestModel? request) => request?.Kind switch
    {
        RequestKind.Stream => new HandlerSignature(HandlerReturn.Stream, TakesToken: true, ByReference: true),
        RequestKind.Result => new HandlerSignature(IsAsync ? HandlerReturn.ValueTaskOfResult : HandlerReturn.Result, IsAsync, ByReference: true),
        _ => new HandlerSignature(IsAsync ? HandlerReturn.ValueTask : HandlerReturn.Void, IsAsync, ByReference: true, (Traits & HandlerTraits.Context) != 0),
    };

    private ObserverModel ObserverModel() => ModelOf(Thunks, Observer, Traits);

    /// <summary>What a struct stands for.</summary>
    public static ObserverModel ModelOf(INamedTypeSymbol thunks, string name, HandlerTraits traits) => new(
        TypeNames.InCode(thunks),
        name,
        thunks.Name,
        (traits & HandlerTraits.Struct) != 0,
        IsPublic: true,
        (traits & HandlerTraits.Disposable) != 0,
        (traits & HandlerTraits.Singleton) != 0 ? LifetimeModel.Singleton
            : (traits & HandlerTraits.Scoped) != 0 ? LifetimeModel.Scoped
            : (traits & HandlerTraits.Transient) != 0 ? LifetimeModel.Transient
            : (traits & HandlerTraits.PerPublish) != 0 ? LifetimeModel.PerPublish
            : (traits & HandlerTraits.PerDelivery) != 0 ? LifetimeModel.PerDelivery : null,
        (traits & HandlerTraits.Given) != 0 ? CreationKind.Given
            : (traits & HandlerTraits.Injected) != 0 ? CreationKind.Injected
            : CreationKind.Parameterless,
        EquatableArray<ParameterModel>.Empty,
        IsThunk: true);
}
