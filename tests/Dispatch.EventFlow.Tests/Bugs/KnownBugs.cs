using System.Collections.Generic;
using Dispatch.EventFlow.Buses;
using Dispatch.EventFlow.Cycles;

namespace Dispatch.EventFlow.Tests;

/// <summary>Cycles that reached users, each before and after its fix.</summary>
internal static class KnownBugs
{
    public static IEnumerable<KnownBug> All { get; } =
    [
        new("A workflow started by a content event updates the content", Content("manager.Update(e.Item);"), CycleClass.Unconditional, Content("if (!e.Item.IsInWorkflow) { e.Item.IsInWorkflow = true; manager.Update(e.Item); }"), CycleClass.Guarded),
        new("Any workflow may start itself again", Workflow("", ""), CycleClass.Conditional, Workflow("if (depth > 10) { return; }", ", depth + 1"), CycleClass.Guarded),
        new("The outbox publishes that its own record was created",
            """
            public record EntityCreated<T>(T Entity); public class OutgoingRecord; public class Order;
            public class Store(IPublisher bus) { public void Insert<T>(T entity) => bus.Publish(new EntityCreated<T>(entity)); }
            [Handles<EntityCreated<Order>>] class SaveOrder(Store store) { public void Handle(EntityCreated<Order> e) => store.Insert(new OutgoingRecord()); }
            [Handles<EntityCreated<OutgoingRecord>>] class SaveRecord(Store store) { public void Handle(EntityCreated<OutgoingRecord> e) => store.Insert(new OutgoingRecord()); }
            """,
            CycleClass.Unconditional,
            """
            public record EntityCreated<T>(T Entity); public class OutgoingRecord; public class Order;
            public class Store(IPublisher bus) { public void Insert<T>(T entity) => bus.Publish(new EntityCreated<T>(entity)); public void Write(object row) { } }
            [Handles<EntityCreated<Order>>] class SaveOrder(Store store) { public void Handle(EntityCreated<Order> e) => store.Write(new OutgoingRecord()); }
            [Handles<EntityCreated<OutgoingRecord>>] class SaveRecord(Store store) { public void Handle(EntityCreated<OutgoingRecord> e) => store.Write(e.Entity); }
            """,
            null),
        new("An observer of an updated user stores a key with the user", Silent("users.SetClaim(e.Id, \"key\");"), CycleClass.Unconditional, Silent("users.SetClaim(e.Id, \"key\", silent: true);"), null),
        new("A dispatch loop does not mark what it has published", Marked(""), CycleClass.Unconditional, Marked("if (e.IsPublished) { return; } e.IsPublished = true;"), CycleClass.Guarded),
        new("An observer that runs while changes are saved saves changes",
            Saving("context.SaveChanges();"), CycleClass.Unconditional, Saving("context.Add(e.Entity);"), null)
        {
            Options = EventFlowOptions.Default with
            {
                Buses = [new BusModel("store") { Publishes = [new PublishContract("Context`1", "SaveChanges") { Source = EventSource.ContainingTypeArgument, Raises = "Changed`1" }] }],
            },
        },
        new("A move reparents the entity, which moves it", Move("transform.Parent = e.Entity;"), CycleClass.Unconditional,
            Move("if (_recursionGuard == e.Entity) { return; } _recursionGuard = e.Entity; try { transform.Parent = e.Entity; } finally { _recursionGuard = 0; }"), CycleClass.Guarded),
        new("Sliders follow a colour that follows the sliders", Sliders(""), CycleClass.Unconditional, Sliders("if (slider.Value == e.Hue) { return; }"), CycleClass.Guarded),
        new("Covers are announced also if none has changed", Covers("series.Refresh(e.Id);"), CycleClass.Unconditional, Covers("bool updated = covers.Update(e.Id); if (updated) { series.Refresh(e.Id, publishUpdated: false); }"), null),
        new("A rejected import is grabbed again, through a queue", Grab("bus.Enqueue(new Grab(e.Id));"), CycleClass.Feedback, Grab("if (history.Contains(e.Id)) { return; } bus.Enqueue(new Grab(e.Id));"), CycleClass.GuardedFeedback) { Options = Queue() },
        new("A scheduled message is scheduled again whenever it is due", Grab("if (e.Id > 0) { bus.Enqueue(new Grab(e.Id)); }"), CycleClass.Feedback, Grab("if (e.Id > 0) { bus.EnqueueOnce(new Grab(e.Id)); }"), CycleClass.GuardedFeedback) { Options = Queue() },
        new("An inbox delivers a message again as soon as its observer has failed", Inbox("bus.Enqueue(new Deliver(e.Id, e.Attempt));"), CycleClass.Feedback,
            Inbox("if (e.Attempt > 5) { return; } bus.Enqueue(new Deliver(e.Id, e.Attempt + 1));"), CycleClass.GuardedFeedback) { Options = Queue() },
        new("A saga keeps the events it received among those to send", Saga("Paid", "e"), CycleClass.Feedback, Saga("Shipped", "new Shipped(e.Order)"), null) { Options = Queue() },
        new("Hurting back inside the hurt event",
            """
            public record Hurt(int Who, int By);
            public class Living(IPublisher bus) { public void Damage(int who, int by) => bus.Publish(new Hurt(who, by)); }
            [Handles<Hurt>] class Thorns(Living living) { public void Handle(Hurt e) => living.Damage(e.By, e.Who); }
            """,
            CycleClass.Unconditional,
            """
            public record Hurt(int Who, int By); public record Reflected(int Who, int By);
            public class Living(IPublisher bus) { public void Reflect(int who, int by) => bus.Publish(new Reflected(who, by)); }
            [Handles<Hurt>] class Thorns(Living living) { public void Handle(Hurt e) => living.Reflect(e.By, e.Who); }
            """,
            null),
    ];

    private static string Content(string update) => $$"""
        public class Item { public bool IsInWorkflow { get; set; } }
        public record ContentUpdated(Item Item);
        public interface IContentManager { void Update(Item item); }
        public class ContentManager(IPublisher bus) : IContentManager { public void Update(Item item) => bus.Publish(new ContentUpdated(item)); }
        [Handles<ContentUpdated>] class StartWorkflow(IContentManager manager) { public void Handle(ContentUpdated e) { {{update}} } }
        """;

    private static string Workflow(string limit, string depth) => $$"""
        public record Triggered(string Name, int Depth);
        public class Workflows(IPublisher bus) { public void Run(string name, int depth = 0) { {{limit}} if (name.Length > 0) { bus.Publish(new Triggered(name, depth)); } } }
        [Handles<Triggered>] class Runner(Workflows workflows) { public void Handle(Triggered e) => workflows.Run(e.Name{{depth.Replace("depth", "e.Depth")}}); }
        """;

    private static string Silent(string store) => $$"""
        public record UserUpdated(int Id);
        public class Users(IPublisher bus)
        {
            public void SetClaim(int id, string claim, bool silent = false) => Update(id, silent);
            public void Update(int id, bool silent = false) { if (!silent) { bus.Publish(new UserUpdated(id)); } }
        }
        [Handles<UserUpdated>] class Register(Users users) { public void Handle(UserUpdated e) { {{store}} } }
        """;

    private static string Marked(string mark) => $$"""
        public class Raised { public bool IsPublished { get; set; } }
        public class Entities(IPublisher bus) { public void Raise(Raised e) { {{mark}} bus.Publish(e); } }
        [Handles<Raised>] class Again(Entities entities) { public void Handle(Raised e) => entities.Raise(e); }
        """;

    private static string Saving(string save) => $$"""
        public class Order; public record Changed<T>(T Entity);
        public class Context<T> { public void Add(T entity) { } public void SaveChanges() { } }
        [Handles<Changed<Order>>] class Audit(Context<Order> context) { public void Handle(Changed<Order> e) { {{save}} } }
        """;

    private static string Move(string reparent) => $$"""
        public record Moved(int Entity);
        public class Transform(IPublisher bus) { private int _parent; public int Parent { get => _parent; set { _parent = value; bus.Publish(new Moved(value)); } } }
        [Handles<Moved>] class Grid(Transform transform) { private int _recursionGuard; public void Handle(Moved e) { {{reparent}} } }
        """;

    private static string Sliders(string guard) => $$"""
        public record SliderMoved(int Hue); public record ColourChanged(int Hue);
        public class Slider(IPublisher bus) { public int Value { get; private set; } public void Set(int value) { Value = value; bus.Publish(new SliderMoved(value)); } }
        [Handles<SliderMoved>] class Compute(IPublisher bus) { public void Handle(SliderMoved e) => bus.Publish(new ColourChanged(e.Hue)); }
        [Handles<ColourChanged>] class Show(Slider slider) { public void Handle(ColourChanged e) { {{guard}} slider.Set(e.Hue); } }
        """;

    private static string Covers(string handle) => $$"""
        public record SeriesEdited(int Id);
        public class MediaCovers { public bool Update(int id) => id % 2 == 0; }
        public class SeriesService(IPublisher bus) { public void Refresh(int id, bool publishUpdated = true) { if (publishUpdated) { bus.Publish(new SeriesEdited(id)); } } }
        [Handles<SeriesEdited>] class OnEdited(MediaCovers covers, SeriesService series) { public void Handle(SeriesEdited e) { _ = covers; {{handle}} } }
        """;

    private static string Grab(string grab) => $$"""
        public record Grab(int Id); public record Rejected(int Id);
        public class CommandQueue { public void Enqueue(object command) { } public void EnqueueOnce(object command) { } }
        [Handles<Grab>] class Import(IPublisher bus) { public void Handle(Grab e) => bus.Publish(new Rejected(e.Id)); }
        [Handles<Rejected>] class Retry(CommandQueue bus, HashSet<int> history) { public void Handle(Rejected e) { _ = history; {{grab}} } }
        """;

    private static string Inbox(string again) => $$"""
        public record Deliver(int Id, int Attempt);
        public class CommandQueue { public void Enqueue(object command) { } }
        [Handles<Deliver>] class Inbox(CommandQueue bus)
        {
            public void Handle(Deliver e) { try { Process(e.Id); } catch (InvalidOperationException) { {{again}} } }
            private static void Process(int id) { if (id % 7 == 0) { throw new InvalidOperationException(); } }
        }
        """;

    private static string Saga(string sent, string kept) => $$"""
        public record Paid(int Order); public record Shipped(int Order);
        public class CommandQueue { public void Enqueue(object command) { } }
        [Handles<Paid>] class Saga(CommandQueue bus)
        {
            private readonly List<{{sent}}> _undispatched = [];
            public void Handle(Paid e) { _undispatched.Add({{kept}}); Save(); }
            private void Save() { foreach ({{sent}} message in _undispatched) { bus.Enqueue(message); } _undispatched.Clear(); }
        }
        """;

    private static EventFlowOptions Queue() => EventFlowOptions.Default with
    {
        Buses =
        [
            new BusModel("queue")
            {
                Publishes =
                [
                    new PublishContract("CommandQueue", "Enqueue") { Mode = DeliveryMode.Queued },
                    new PublishContract("CommandQueue", "EnqueueOnce") { Mode = DeliveryMode.Queued, Deduplicates = true },
                ],
            },
        ],
    };
}
