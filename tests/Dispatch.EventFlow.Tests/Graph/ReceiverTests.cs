using System.Linq;
using System.Threading;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Code is read only if what stands left of a name can have the method that leads to a publish; in doubt it is read.</summary>
public class ReceiverTests
{
    private const string Service = """
        using System.Linq;
        using static Statics;
        using Renamed = Service;

        public readonly record struct A(int Value);
        public readonly record struct B(int Value);
        public interface IService { void Touch(); int Level { get; set; } int this[int index] { get; } }
        public class Base { protected Holder Inherited = new(); public Service Made() => null!; }
        public class Service(IPublisher bus) : IService, System.IDisposable
        {
            public void Touch() => bus.Publish(new B(1));
            public int Level { get => 0; set => Touch(); }
            public int this[int index] { get { Touch(); return 0; } }
            public void Dispose() => Touch();
            public static Service One = null!;
            public static class Inner { public static Service Deep = null!; }
        }
        public sealed class Holder { public IService Service = null!; public Service? Maybe => null; public System.Lazy<Service> Late = null!; public (Service First, int Second) Pair; public Service Give(int count = 1) => null!; public T Any<T>() => default!; }
        public static class Extensions { public static void Poke(this Service service) => service.Touch(); public static Holder Wrap(this object any) => null!; public static Service Make(this string text) => null!; }
        public static class Statics { public static Service Shared = null!; public static Holder Find() => null!; }
        public class Created { public Created(IService service) => service.Touch(); }
        public class Derived : Created { public Derived(IService service) : base(service) { } public Derived(IService service, int other) : this(service) { } }
        public class Sack(IService service) { public void Add(int number) => service.Touch(); }
        public class Bag(IService service) : Sack(service), System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => null!; }
        public class Strangers { public void Touch() { } public int Level { get; set; } }

        [Handles<A>]
        class Handler(IService service, Service concrete, Holder holder, List<Service> list, Service[] array, Dictionary<int, Service> map, Func<Service> factory, Task<Service> task, Strangers strangers) : Base
        {
            private readonly IService _field = service;
            private Strangers Shadowed = new();
            public async Task HandleAsync(A e, CancellationToken cancellationToken)
            {
                await Task.Yield();

        """;

    [Theory]
    [InlineData("service.Touch();")]
    [InlineData("this._field.Touch();")]
    [InlineData("_field?.Touch();")]
    [InlineData("_field!.Touch();")]
    [InlineData("((IService)concrete).Touch();")]
    [InlineData("(concrete as IService).Touch();")]
    [InlineData("object o = concrete; if (o is Service found) { found.Touch(); }")]
    [InlineData("object o = concrete; if (o is { } any and Service other) { other.Touch(); }")]
    [InlineData("var local = concrete; local.Touch();")]
    [InlineData("Service local = concrete; local.Touch();")]
    [InlineData("Renamed local = concrete; local.Touch();")]
    [InlineData("Service Shadowed = concrete; Shadowed.Touch();")]
    [InlineData("{ Strangers twice = strangers; twice.Touch(); } { Service twice = concrete; twice.Touch(); }")]
    [InlineData("holder.Service.Touch();")]
    [InlineData("holder?.Maybe?.Touch();")]
    [InlineData("holder.Late.Value.Touch();")]
    [InlineData("Lazy<Service> late = holder.Late; late.Value.Touch();")]
    [InlineData("holder.Pair.First.Touch();")]
    [InlineData("(Service one, int two) = holder.Pair; one.Touch();")]
    [InlineData("(Service One, int Two) pair = holder.Pair; pair.One.Touch();")]
    [InlineData("holder.Give().Touch();")]
    [InlineData("holder.Any<Service>().Touch();")]
    [InlineData("var given = holder.Any<Service>(); given.Touch();")]
    [InlineData("Inherited.Service.Touch();")]
    [InlineData("base.Inherited.Service.Touch();")]
    [InlineData("Made().Touch();")]
    [InlineData("e.Wrap().Service.Touch();")]
    [InlineData("\"text\".Make().Touch();")]
    [InlineData("list[0].Touch();")]
    [InlineData("list.First().Touch();")]
    [InlineData("foreach (var each in list) { each.Touch(); }")]
    [InlineData("foreach (Service each in list) { each.Touch(); }")]
    [InlineData("foreach (var each in array) { each.Touch(); }")]
    [InlineData("foreach (var (key, each) in map) { each.Touch(); }")]
    [InlineData("foreach (var each in map) { each.Value.Touch(); }")]
    [InlineData("foreach (var each in from one in list select one) { each.Touch(); }")]
    [InlineData("list.ForEach(each => each.Touch());")]
    [InlineData("list.ForEach((Service each) => each.Touch());")]
    [InlineData("Action touch = concrete.Touch; touch();")]
    [InlineData("if (map.TryGetValue(1, out var got)) { got.Touch(); }")]
    [InlineData("if (map.TryGetValue(1, out Service? got)) { got.Touch(); }")]
    [InlineData("factory().Touch();")]
    [InlineData("(await task).Touch();")]
    [InlineData("(await task.ConfigureAwait(false)).Touch();")]
    [InlineData("(e.Value > 1 ? concrete : null!).Touch();")]
    [InlineData("(concrete ?? Service.One).Touch();")]
    [InlineData("Service.One.Touch();")]
    [InlineData("Renamed.One.Touch();")]
    [InlineData("Service.Inner.Deep.Touch();")]
    [InlineData("global::Service.One.Touch();")]
    [InlineData("Shared.Touch();")]
    [InlineData("Find().Service.Touch();")]
    [InlineData("void Run(Service inner) => inner.Touch(); Run(concrete);")]
    [InlineData("concrete.Poke();")]
    [InlineData("Extensions.Poke(concrete);")]
    [InlineData("service.Level = 1;")]
    [InlineData("service.Level++;")]
    [InlineData("new Service(null!) { Level = 1 }.ToString();")]
    [InlineData("_ = service[1];")]
    [InlineData("_ = service?[1];")]
    [InlineData("using (concrete) { }")]
    [InlineData("using (var used = holder.Give()) { }")]
    [InlineData("using Service used = holder.Give();")]
    [InlineData("_ = new Created(service);")]
    [InlineData("Created made = new(service);")]
    [InlineData("Created made; made = new(service);")]
    [InlineData("_ = new Derived(service, 1);")]
    [InlineData("_ = new Bag(service) { 1 };")]
    [InlineData("Bag bag = new(service) { 1, 2 };")]
    [InlineData("service.T\\u006Fuch();")]
    [InlineData("service.@Touch();")]
    [InlineData("service/* as */./* it is */Touch/* ed */();")]
    [InlineData("_ = $\"text {service[1]} {(1 > 2 ? \"//\" : \"\")}\";")]
    [InlineData("switch (holder) { case { Service: Service matched }: matched.Touch(); break; }")]
    [InlineData("try { } catch (Exception caught) when (caught.Message.Make() is { } late) { late.Touch(); }")]
    public void Receiver_OfAnyForm_IsRead(string statement)
    {
        Flow flow = Flow.Of(Service + statement + "\n    }\n}");

        Assert.Contains(flow.Graph.Publishes, edge => flow.Graph.Handlers.Any(handler => handler.Id == edge.SourceId));
    }

    [Theory]
    [InlineData("_ = typeof(B).Name;", true)]
    [InlineData("// B", false)]
    [InlineData("_ = \"B\";", false)]
    public void Event_InACommentOrString_IsNotMentioned(string statement, bool isMentioned)
    {
        Flow flow = Flow.Of($$"""
            public record A;
            public record B;
            [Handles<B>] class Handler { public void Handle(B e) { } }
            class Other
            {
                public void Run()
                {
                    {{statement}}
                }
            }
            """);

        Assert.Equal(isMentioned, Assert.Single(flow.Graph.Events).IsMentioned);
    }

    [Theory]
    [InlineData("strangers.Touch();", false)]
    [InlineData("Shadowed.Touch();", false)]
    [InlineData("this.Shadowed.Touch();", false)]
    [InlineData("var local = strangers; local.Touch();", false)]
    [InlineData("new Strangers().Touch();", false)]
    [InlineData("_ = new Strangers { Level = 1 };", false)]
    [InlineData("object any = strangers; ((dynamic)any).Touch(1);", false)]
    [InlineData("strangers.Level = 1;", false)]
    [InlineData("Shadowed?.Touch();", false)]
    [InlineData("foreach (var each in new[] { strangers }) { each.Touch(); }", true)]
    [InlineData("service.Touch();", true)]
    public void Name_OfAnotherType_IsNotRead(string statement, bool isRead)
    {
        Compilation compilation = VerifierCompilation.Create(Service + statement + "\n    }\n}", new VerifierOptions { RunsGenerator = false });
        VerifierCompilation.RequireNoErrors(compilation, "The source");

        AnalysisRun run = AnalysisRun.Start(compilation, EventFlowOptions.Default, CancellationToken.None)!;

        Assert.Equal(isRead, run.Facts.Any(static facts => facts.Owner.Name == "HandleAsync"));
    }
}
