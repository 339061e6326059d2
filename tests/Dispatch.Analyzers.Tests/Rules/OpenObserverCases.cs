using System.Collections.Generic;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class OpenObserverCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0024", new OpenObserverAnalyzer(),
            """
            [HandlesAll] public class [|NoMethod|] { public void Handle(object e) { } }
            [HandlesAll] public class TwoParameters<T> { public void Handle<U>(U e) { } public void Handle(T e) { } }
            [HandlesAll] public class [|TwoArguments|]<T, U> { public void Handle(T e) { } }
            [HandlesAll] public class Constructed<T> where T : new() { public void [|Handle|](T e) { } }
            [HandlesAll] public class Unmanaged { public void [|Handle|]<T>(T e) where T : unmanaged { } }
            [HandlesAll] public class Both<T> { public void Handle(T e) { } public Task [|HandleAsync|](T e) => null!; }
            [HandlesAll] public class Returns<T> { public int [|Handle|](T e) => 1; }
            [HandlesAll] public class Void<T> { public async void [|Handle|](T e) => await Task.Yield(); }
            [HandlesAll] public abstract class Abstract<T> { public void [|Handle|](T e) { } }
            [HandlesAll] public class Hidden<T> { private void [|Handle|](T e) { } }
            [HandlesAll] public class Constructors<T> { public Constructors(int a) { } public Constructors(string b) { } public void [|Handle|](T e) { } }
            public class Marked
            {
                [HandlesAll] public static void [|OnObject|](object e) { }
                public void Outer() { [|[HandlesAll] void Inner<T>(T e) { }|] Inner(1); }
            }
            """,
            """
            public interface IAudited;
            public record Paid(int Id) : IAudited;

            [Handles<Paid>(Before = typeof(Audit<>))] public class Named { public void Handle(Paid e) { } }
            [HandlesAll] public class Audit<T> where T : class, IAudited { public void Handle(in T e) { } }
            [HandlesAll] internal struct Counter { public ValueTask HandleAsync<T>(T e, CancellationToken t) where T : notnull => default; }
            public static class Marked { [HandlesAll] public static void On<T>(T e) where T : struct, IEquatable<T> { } }
            public class Generic<T> { [HandlesAll] public void On(T e) { } }
            """),
        new RuleCase("DSP0025", new OpenObserverAnalyzer(),
            """
            internal interface IAudited;
            [HandlesAll] internal class Audit<T> where T : IAudited { public void [|Handle|](in T e) { } }
            [HandlesAll] internal class Counter { public void [|Handle|]<T>(in T e) where T : IAudited { } }
            """,
            """
            internal interface IAudited;
            [HandlesAll] internal class Audit<T> where T : IAudited { public void Handle(in T e) { } }
            [Dispatcher] internal partial class Shop;
            """,
            """
            public interface IAudited;
            [HandlesAll] internal class Audit<T> where T : IAudited { public void Handle(in T e) { } }
            """),
    ];
}
