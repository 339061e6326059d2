using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>
/// Storms and broken observers that reached users, written from scratch, each before and after its fix. The cycles among such
/// bugs are tests of the graph.
/// </summary>
public class KnownStormTests
{
    private static readonly Dictionary<string, (string Id, string Before, string After)> s_bugs = new()
    {
        ["A map is initialised entity by entity, over a list that observers clear"] = ("DSP1008",
            """
            public record MapInit(int Entity);
            public class Maps(IPublisher bus)
            {
                private readonly List<int> _toInit = [];
                public void Init(int root) { _toInit.Clear(); _toInit.Add(root); foreach (int entity in _toInit) { bus.Publish(new MapInit(entity)); } }
            }
            [Handles<MapInit>] public class Spawner(Maps maps) { public void Handle(MapInit e) { if (e.Entity > 9) { maps.Init(e.Entity - 1); } } }
            """,
            """
            public record MapInit(int Entity);
            public class Maps(IPublisher bus)
            {
                public void Init(int root) { List<int> toInit = [root]; foreach (int entity in toInit) { bus.Publish(new MapInit(entity)); } }
            }
            [Handles<MapInit>] public class Spawner(Maps maps) { public void Handle(MapInit e) { if (e.Entity > 9) { maps.Init(e.Entity - 1); } } }
            """),
        ["Covers are announced whether or not one has changed"] = ("DSP1106",
            """
            public record CoversUpdated(int Count);
            public class Covers(IPublisher bus) { private int _count; public int Count => _count; public void Set(int count) { _count = count; bus.Publish(new CoversUpdated(count)); } }
            """,
            """
            public record CoversUpdated(int Count);
            public class Covers(IPublisher bus) { private int _count; public int Count => _count; public void Set(int count) { if (_count == count) { return; } _count = count; bus.Publish(new CoversUpdated(count)); } }
            """),
        ["Each of several triggers runs all health checks, and each failure is a mail"] = ("DSP1101",
            """
            public record ProviderChanged(int[] Checks);
            public record CheckFailed(int Check);
            [Handles<ProviderChanged>] public class Health(IPublisher bus) { public void Handle(ProviderChanged e) { foreach (int check in e.Checks) { bus.Publish(new CheckFailed(check)); } } }
            [Handles<CheckFailed>] public class Mail { public void Handle(CheckFailed e) { } }
            """,
            """
            public record ProviderChanged(int[] Checks);
            public record ChecksFailed(IReadOnlyList<int> Checks);
            [Handles<ProviderChanged>] public class Health(Pending pending) { public void Handle(ProviderChanged e) { foreach (int check in e.Checks) { pending.Add(check); } } }
            public class Pending(IPublisher bus)
            {
                private readonly List<int> _checks = [];
                public void Add(int check) { lock (_checks) { _checks.Add(check); } }
                public void OnQuiet() { int[] failed; lock (_checks) { failed = [.. _checks]; _checks.Clear(); } bus.Publish(new ChecksFailed(failed)); }
            }
            [Handles<ChecksFailed>] public class Mail { public void Handle(ChecksFailed e) { } }
            """),
        ["The page is told of every step of every command"] = ("DSP1101",
            """
            public record CommandsUpdated(List<int> Commands);
            public record Broadcast(int Command);
            [Handles<CommandsUpdated>] public class Page(IPublisher bus) { public void Handle(CommandsUpdated e) => e.Commands.ForEach(command => bus.Publish(new Broadcast(command))); }
            [Handles<Broadcast>] public class Clients { public void Handle(Broadcast e) { } }
            """,
            """
            public record CommandsUpdated(List<int> Commands);
            public record Broadcast(IReadOnlyCollection<int> Commands);
            [Handles<CommandsUpdated>] public class Page(Latest latest) { public void Handle(CommandsUpdated e) => e.Commands.ForEach(latest.Put); }
            public class Latest(IPublisher bus)
            {
                private readonly Dictionary<int, int> _latest = [];
                public void Put(int command) { lock (_latest) { _latest[command] = command; } }
                public void OnTick() { int[] all; lock (_latest) { all = [.. _latest.Values]; _latest.Clear(); } bus.Publish(new Broadcast(all)); }
            }
            [Handles<Broadcast>] public class Clients { public void Handle(Broadcast e) { } }
            """),
        ["One save of a product updates it four times"] = ("DSP1103",
            """
            public class Product { public int Id { get; init; } public int Tax { get; set; } public int Stock { get; set; } }
            public record EntityUpdated<T>(T Entity);
            public class Products(IPublisher bus) { public void Update(Product product) => bus.Publish(new EntityUpdated<Product>(product)); }
            public class Editor(Products products) { public void Save(Product product, int tax, int stock) { product.Tax = tax; products.Update(product); product.Stock = stock; products.Update(product); } }
            [Handles<EntityUpdated<Product>>] public class Cache { public void Handle(EntityUpdated<Product> e) { } }
            """,
            """
            public class Product { public int Id { get; init; } public int Tax { get; set; } public int Stock { get; set; } }
            public record EntityUpdated<T>(T Entity);
            public class Products(IPublisher bus) { public void Update(Product product) => bus.Publish(new EntityUpdated<Product>(product)); }
            public class Editor(Products products) { public void Save(Product product, int tax, int stock) { product.Tax = tax; product.Stock = stock; products.Update(product); } }
            [Handles<EntityUpdated<Product>>] public class Cache { public void Handle(EntityUpdated<Product> e) { } }
            """),
        ["Each change in a unit of work announces the entity again"] = ("DSP1103",
            """
            public record EntityUpdated(int Id);
            public class UnitOfWork(IPublisher bus) { public void Update(int id) => bus.Publish(new EntityUpdated(id)); }
            public class Rename(UnitOfWork work) { public void Run(int id, string name, string alias) { work.Update(id); Console.WriteLine(name); work.Update(id); Console.WriteLine(alias); } }
            [Handles<EntityUpdated>] public class Index { public void Handle(EntityUpdated e) { } }
            """,
            """
            public record EntityUpdated(int Id);
            public class UnitOfWork(IPublisher bus)
            {
                private readonly HashSet<int> _updated = [];
                public void Update(int id) => _updated.Add(id);
                public void Complete() { foreach (int id in _updated) { bus.Publish(new EntityUpdated(id)); } }
            }
            public class Rename(UnitOfWork work) { public void Run(int id, string name, string alias) { work.Update(id); Console.WriteLine(name); work.Update(id); Console.WriteLine(alias); work.Complete(); } }
            [Handles<EntityUpdated>] public class Index { public void Handle(EntityUpdated e) { } }
            """),
        ["Publishing content announces it before and after the check"] = ("DSP1103",
            """
            public record ContentPublishing(int Id);
            public class Contents(IPublisher bus) { public bool Publish(int id) { bus.Publish(new ContentPublishing(id)); bool valid = id > 0; bus.Publish(new ContentPublishing(id)); return valid; } }
            """,
            """
            public record ContentPublishing(int Id);
            public class Contents(IPublisher bus) { public bool Publish(int id) { bool valid = id > 0; bus.Publish(new ContentPublishing(id)); return valid; } }
            """),
        ["A system subscribes in a method that runs twice"] = ("DSP1204",
            """
            public record Opened(int Id);
            public class Doors(ISubscriber events)
            {
                public IDisposable[] Initialize() => [events.Subscribe<Opened>(OnOpened), events.Subscribe<Opened>(OnOpened)];
                private static void OnOpened(in Opened e) { }
            }
            """,
            """
            public record Opened(int Id);
            public class Doors(ISubscriber events)
            {
                public IDisposable[] Initialize() => [events.Subscribe<Opened>(OnOpened)];
                private static void OnOpened(in Opened e) { }
            }
            """),
        ["A mail is sent before the order is saved"] = ("DSP1305",
            """
            public abstract class Db : Microsoft.EntityFrameworkCore.DbContext;
            public record Ordered(int Id);
            public class Checkout(Db db, IPublisher bus) { public void Place(int id) { bus.Publish(new Ordered(id)); db.SaveChanges(); } }
            """,
            """
            public abstract class Db : Microsoft.EntityFrameworkCore.DbContext;
            public record Ordered(int Id);
            public class Checkout(Db db, IPublisher bus) { public void Place(int id) { db.SaveChanges(); bus.Publish(new Ordered(id)); } }
            """),
    };

    private static readonly VerifierOptions s_options = new() { OtherSources = ["namespace Microsoft.EntityFrameworkCore { public abstract class DbContext { public int SaveChanges() => 0; } }"] };

    public static TheoryData<string> Names => [.. s_bugs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Bug_BeforeItsFix_IsReported(string name) =>
        Assert.Contains(await RunAsync(s_bugs[name].Before), diagnostic => diagnostic.Id == s_bugs[name].Id && diagnostic.Severity >= DiagnosticSeverity.Info);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Bug_AfterItsFix_IsSilent(string name) =>
        Assert.DoesNotContain(await RunAsync(s_bugs[name].After), diagnostic => diagnostic.Id == s_bugs[name].Id || diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static async Task<IEnumerable<Diagnostic>> RunAsync(string source)
    {
        Compilation compilation = VerifierCompilation.Create(source, s_options);
        VerifierCompilation.RequireNoErrors(compilation, source);
        return (await AnalyzerVerifier.RunAsync(compilation, s_options, AnalyzerSet.All())).Where(static diagnostic => diagnostic.Id.StartsWith("DSP1") || diagnostic.Id.StartsWith("DSP2"));
    }
}
