using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.EventFlow.Tests.Buses;

/// <summary>How a home-made bus is declared.</summary>
public class BusConfigurationTests
{
    [Fact]
    public void Read_NothingSet_DeclaresNoBus()
    {
        Assert.Null(BusConfiguration.Read(Options()));
        Assert.Equal(KnownBuses.All, BusConfiguration.All(Options()));
    }

    [Theory]
    [InlineData("Shop.IHandle<>", "Shop.IHandle`1", 0, DeliveryMode.Sync, MessageKind.Event)]
    [InlineData("Shop.IHandle`1", "Shop.IHandle`1", 0, DeliveryMode.Sync, MessageKind.Event)]
    [InlineData(" Shop.IHandle<,>[1] : queued ", "Shop.IHandle`2", 1, DeliveryMode.Queued, MessageKind.Event)]
    [InlineData("Shop.IExecute<>:command:deferred", "Shop.IExecute`1", 0, DeliveryMode.Deferred, MessageKind.Command)]
    [InlineData("Shop.Outer<,>.IHandle<>", "Shop.Outer`2.IHandle`1", 0, DeliveryMode.Sync, MessageKind.Event)]
    public void Read_HandlerInterface_IsRead(string text, string type, int argument, DeliveryMode mode, MessageKind kind)
    {
        HandlerContract contract = Assert.Single(Read(BusOptions.HandlerInterfaces, text).Handlers);
        Assert.Equal(new HandlerContract(type, argument) { Mode = mode, Kind = kind }, contract);
    }

    [Theory]
    [InlineData("Shop.IBus.Raise", "Shop.IBus", "Raise", EventSource.Argument, 0)]
    [InlineData("Shop.IBus.Raise(1)", "Shop.IBus", "Raise", EventSource.Argument, 1)]
    [InlineData("Shop.IBus.Raise<0>", "Shop.IBus", "Raise", EventSource.TypeArgument, 0)]
    [InlineData("Shop.Topic<>.Raise[0]", "Shop.Topic`1", "Raise", EventSource.ContainingTypeArgument, 0)]
    [InlineData("Shop.Topic<>.Raise(this)", "Shop.Topic`1", "Raise", EventSource.Receiver, 0)]
    public void Read_PublishMethod_IsRead(string text, string type, string method, EventSource source, int ordinal)
    {
        PublishContract contract = Assert.Single(Read(BusOptions.PublishMethods, text).Publishes);
        Assert.Equal(new PublishContract(type, method) { Source = source, Ordinal = ordinal }, contract);
    }

    [Theory]
    [InlineData(BusOptions.PublishMethods, DeliveryMode.Sync, MessageKind.Event, false)]
    [InlineData(BusOptions.SendMethods, DeliveryMode.Sync, MessageKind.Command, false)]
    [InlineData(BusOptions.QueuedMethods, DeliveryMode.Queued, MessageKind.Event, false)]
    [InlineData(BusOptions.DeferredMethods, DeliveryMode.Deferred, MessageKind.Event, false)]
    [InlineData(BusOptions.DeduplicatingMethods, DeliveryMode.Queued, MessageKind.Event, true)]
    public void Read_Key_DecidesOnDelivery(string key, DeliveryMode mode, MessageKind kind, bool deduplicates)
    {
        PublishContract contract = Assert.Single(Read(key, "Shop.IBus.Raise").Publishes);
        Assert.Equal((mode, kind, deduplicates), (contract.Mode, contract.Kind, contract.Deduplicates));
    }

    [Theory]
    [InlineData("Shop.Repository<>.Update => Shop.Changed<>", "Shop.Repository`1", "Update", EventSource.ContainingTypeArgument, "Shop.Changed`1")]
    [InlineData("Shop.Files.Save=>Shop.FileSaved", "Shop.Files", "Save", EventSource.Argument, "Shop.FileSaved")]
    [InlineData("Shop.Db.Save<0>:deferred => Shop.Changed<>", "Shop.Db", "Save", EventSource.TypeArgument, "Shop.Changed`1")]
    public void Read_Raises_IsAModel(string text, string type, string method, EventSource source, string raised)
    {
        PublishContract contract = Assert.Single(Read(BusOptions.Raises, text).Publishes);
        Assert.Equal((type, method, source, raised), (contract.Type, contract.Method, contract.Source, contract.Raises));
        Assert.Equal(text.Contains("deferred", System.StringComparison.Ordinal) ? DeliveryMode.Deferred : DeliveryMode.Sync, contract.Mode);
    }

    [Fact]
    public void Read_ConventionAttributeAndSubscribe_AreRead()
    {
        BusModel bus = BusConfiguration.Read(Options(
            (BusOptions.HandlerConventions, "*Handler.Handle, *.Consume:queued"),
            (BusOptions.HandlerAttributes, "Shop.OnAttribute, Shop.ExecutesAttribute:command"),
            (BusOptions.SubscribeMethods, "Shop.IBus.Listen<0>"),
            (BusOptions.ExactTypes, "true")))!;
        Assert.Equal<object>([new HandlerConvention("Handler", "Handle"), new HandlerConvention("", "Consume") { Mode = DeliveryMode.Queued }], bus.Conventions.ToArray());
        Assert.Equal<object>([new HandlerAttributeContract("Shop.OnAttribute"), new HandlerAttributeContract("Shop.ExecutesAttribute") { Kind = MessageKind.Command }], bus.HandlerAttributes.ToArray());
        Assert.Equal<object>([new SubscribeContract("Shop.IBus", "Listen") { Source = EventSource.TypeArgument }], bus.Subscribes.ToArray());
        Assert.False(bus.DispatchesToBaseTypes);
    }

    [Fact]
    public void Read_SeveralEntries_SplitsAtCommasOutsideBrackets()
    {
        BusModel bus = Read(BusOptions.PublishMethods, "Shop.IBus<,>.Raise,, Shop.Topic<,>.Raise[1] ,Shop.IBus.Push(2)");
        Assert.Equal(["Shop.IBus`2.Raise", "Shop.Topic`2.Raise", "Shop.IBus.Push"], bus.Publishes.Select(static publish => $"{publish.Type}.{publish.Method}"));
    }

    [Theory]
    [InlineData("Raise")]
    [InlineData("Shop.")]
    [InlineData(".Raise")]
    [InlineData("Shop.IBus.Raise(")]
    [InlineData("Shop.IBus.Raise(one)")]
    [InlineData("Shop.IBus.Raise(-1)")]
    [InlineData("Shop.IBus.Raise:later")]
    [InlineData("Shop.IBus<.Raise")]
    [InlineData("Shop IBus.Raise")]
    [InlineData("Shop.IBus.Raise => ")]
    [InlineData("=>")]
    [InlineData("")]
    [InlineData(":::,<<<>,)(,][")]
    public void Read_EntryThatCannotBeRead_IsLeftOut(string text)
    {
        Assert.Null(BusConfiguration.Read(Options((BusOptions.PublishMethods, text))));
        Assert.Single(Read(BusOptions.PublishMethods, "Shop.IBus.Push," + text.Replace(",", "", System.StringComparison.Ordinal)).Publishes);
    }

    private static BusModel Read(string key, string text) => BusConfiguration.Read(Options((key, text)))!;

    private static AnalyzerConfigOptions Options(params (string Key, string Value)[] values) => new Fake(values.ToDictionary(static pair => pair.Key, static pair => pair.Value));

    private sealed class Fake(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
