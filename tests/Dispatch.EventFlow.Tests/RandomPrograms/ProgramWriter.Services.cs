using System;
using System.Text;

namespace Dispatch.EventFlow.Tests;

/// <summary>The services that handlers call.</summary>
internal sealed partial class ProgramWriter
{
    private void WriteService(int index)
    {
        _floor = Events / 2;
        _text.AppendLine($"public interface I{index} {{ void V(bool flag); }}");
        foreach (string type in Chance(4) ? new[] { "T", "U" } : ["T"])
        {
            _text.AppendLine($"public class {type}{index}(IPublisher bus) : I{index} {{ public void V(bool flag) {{ {Body(index + 1, "flag", null)} }} }}");
        }

        _text.AppendLine($"public class S{index}(IPublisher bus) {{");
        _text.AppendLine($"  public void M(bool flag) {{ {Body(index + 1, "flag", null)} }}");
        _text.AppendLine($"  public bool Try(bool flag = false) {{ {Body(index + 1, "flag", null, "return false;")} return Env.Flip(); }}");
        _text.AppendLine($"  public int P {{ get {{ {Body(index + 1, null, null, "return 1;")} return 1; }} set {{ {Body(index + 1, null, null)} }} }}");
        _text.AppendLine($"  public async Task A() {{ await Task.CompletedTask; {Body(index + 1, null, null)} }}");
        _text.AppendLine($"  public IEnumerable<int> Many() {{ {Body(index + 1, null, null, "yield break;")} yield return 1; {Body(index + 1, null, null, "yield break;")} }}");
        _text.AppendLine($"  public void Raise<T>(T e) where T : class {{ {(Chance(2) ? "bus.Publish(e);" : "if (Env.Flip()) { bus.Publish(e); }")} }}");
        _text.AppendLine($"  public void RaiseAny(object e) {{ bus.Publish(e); }}");
        _text.AppendLine($"  public virtual void W() {{ {Body(index + 1, null, null)} }}");
        WriteMembers(index);
        _text.AppendLine("}");
        _text.AppendLine($"public class X{index} : System.IDisposable {{ private readonly IPublisher bus; public X{index}(IPublisher bus) {{ this.bus = bus; {Body(index + 1, null, null)} }} public void Dispose() {{ {Body(index + 1, null, null)} }} }}");
        WriteTypes(index);
    }

    /// <summary>Members that run without a call in sight: indexers, operators, conversions, events, deconstruction.</summary>
    private void WriteMembers(int index)
    {
        string Of(string exit = "return;", string? flag = null) => Body(index + 1, flag, null, exit);
        string type = "S" + index;
        _text.AppendLine($"  public IPublisher Bus => bus;");
        _text.AppendLine($"  public int this[int i] {{ get {{ {Of("return 1;")} return 1; }} set {{ {Of()} }} }}");
        _text.AppendLine($"  public int Init {{ get => 0; init {{ {Of()} }} }}");
        _text.AppendLine($"  public int Short => {Value(index + 1)};");
        _text.AppendLine($"  public int Arrow() => {Value(index + 1)};");
        _text.AppendLine($"  public static {type} operator +({type} one, int two) {{ IPublisher bus = one.Bus; {Of("return one;")} return one; }}");
        _text.AppendLine($"  public static {type} operator ++({type} one) {{ IPublisher bus = one.Bus; {Of("return one;")} return one; }}");
        _text.AppendLine($"  public static bool operator true({type} one) {{ IPublisher bus = one.Bus; {Of("return true;")} return Env.Flip(); }}");
        _text.AppendLine($"  public static bool operator false({type} one) => false;");
        _text.AppendLine($"  public static implicit operator long({type} one) {{ IPublisher bus = one.Bus; {Of("return 1;")} return 1; }}");
        _text.AppendLine($"  public static explicit operator short({type} one) {{ IPublisher bus = one.Bus; {Of("return 1;")} return 1; }}");
        _text.AppendLine($"  public void Deconstruct(out int a, out int b) {{ a = b = 0; {Of()} }}");
        _text.AppendLine($"  public event Action Accessed {{ add {{ {Of()} }} remove {{ {Of()} }} }}");
        _text.AppendLine($"  public event Action? Touched;");
        _text.AppendLine($"  public void Touch() {{ {(Chance(2) ? "Touched?.Invoke();" : "if (Touched is not null) { Touched(); }")} }}");
        _text.AppendLine($"  public void On(IEvent e, bool flag) {{ {Body(index + 1, "flag", "e")} }}");
        _text.AppendLine($"  public void Pass(IEvent e, bool flag) {{ {(Chance(3) ? "flag = !flag; " : Chance(2) ? "Env.Turn(ref flag); " : "")}On(e, {(Chance(3) ? "!flag" : "flag")}); }}");
        _text.AppendLine($"  public event Action? Other;");
        _text.AppendLine($"  public void TouchCopy() {{ Action? copy = Touched; copy?.Invoke(); }}");
        _text.AppendLine($"  public void TouchEither() {{ if (Env.Flip()) {{ Touched?.Invoke(); }} else {{ Other?.Invoke(); }} }}");
        _text.AppendLine($"  public static void St(IPublisher bus, bool flag) {{ {Of(flag: "flag")} }}");
        _text.AppendLine($"  public async Task<int> Wait(bool flag) {{ {(Chance(2) ? "await Task.CompletedTask;" : $"await using (new Y{index}(bus)) {{ {Publish()} }}")} {Of("return 1;", "flag")} return 1; }}");
        _text.AppendLine($"  public async IAsyncEnumerable<int> ManyAsync() {{ await Task.CompletedTask; {Of("yield break;")} yield return 1; {Of("yield break;")} }}");
        _text.AppendLine($"  public async Task Loop() {{ await foreach (int i in ManyAsync()) {{ {Publish()} {(Chance(3) ? "break;" : "")} }} }}");
        _text.AppendLine($"  public void Again(int n, bool flag) {{ if (n <= 0) {{ return; }} {Of(flag: "flag")} Again(n - 1, flag); }}");
    }

    /// <summary>Types whose use runs code: enumerators, collections, bases with a hole, generic ones, records.</summary>
    private void WriteTypes(int index)
    {
        string Of(string exit = "return;", string? flag = null) => Body(index + 1, flag, null, exit);
        _text.AppendLine($"public class Y{index}(IPublisher bus) : IAsyncDisposable {{ public ValueTask DisposeAsync() {{ {Of("return default;")} return default; }} }}");
        _text.AppendLine($"public class XX{index}(IPublisher bus) : X{index}(bus) {{ private readonly int _a = {Value(index + 1)}; private int B {{ get; }} = {Value(index + 1)}; public int Sum => _a + B; public XX{index}(IPublisher one, bool flag) : this(one) {{ IPublisher bus = one; {Of(flag: "flag")} }} }}");
        _text.AppendLine($"public class F{index}(IPublisher bus) {{ public F{index} GetEnumerator() {{ {Of("return this;")} return this; }} public bool MoveNext() {{ {Of("return false;")} return Env.Flip(); }} public int Current {{ get {{ {Of("return 1;")} return 1; }} }} }}");
        _text.AppendLine($"public class C{index}(IPublisher bus) : System.Collections.IEnumerable {{ public void Add(int n) {{ {Of()} }} public System.Collections.IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator(); }}");
        _text.AppendLine($"public abstract class B{index}(IPublisher bus) {{ public void Run() {{ {Of()} Step(Env.Flip()); }} protected abstract void Step(bool flag); }}");
        _text.AppendLine($"public class D{index}(IPublisher bus) : B{index}(bus) {{ private readonly IPublisher bus = bus; protected override void Step(bool flag) {{ {Of(flag: "flag")} }} }}");
        if (Chance(3))
        {
            _text.AppendLine($"public sealed class DD{index}(IPublisher bus) : D{index}(bus) {{ private readonly IPublisher bus = bus; protected override void Step(bool flag) {{ base.Step(flag); {Of(flag: "flag")} }} }}");
        }

        _text.AppendLine($"public class G{index}<T>(IPublisher bus, T e) where T : class {{ public void Go() {{ {(Chance(2) ? "bus.Publish(e);" : "Inner(e);")} }} private void Inner<U>(U inner) where U : class {{ bus.Publish(inner); }} }}");
        _text.AppendLine($"public record R{index}(IPublisher bus) {{ public int W {{ get => 0; init {{ {Of()} }} }} }}");
        _text.AppendLine($"public static class Ext{index} {{ public static void Ex(this S{index} s, IPublisher bus, bool flag) {{ {Of(flag: "flag")} }} public static void Send<T>(this IPublisher bus, T e) where T : class {{ bus.Publish(e); }} }}".Replace("Send<T>", $"Send{index}<T>"));
        _text.AppendLine($"public interface J{index} {{ IPublisher Bus {{ get; }} void Def(bool flag) {{ IPublisher bus = Bus; {Of(flag: "flag")} Hole(); }} void Hole(); }}");
        _text.AppendLine($"public class K{index}(IPublisher bus) : J{index} {{ public IPublisher Bus => bus; void J{index}.Hole() {{ {Of()} }} }}");
        _text.AppendLine($"public class W{index}(IPublisher bus) {{ public void On() {{ {Of()} }} }}");
        WriteHidden(index);
    }

    /// <summary>Types that hide what they run: explicit implementations, slices, static interface members, two constructions of one interface.</summary>
    private void WriteHidden(int index)
    {
        string Of(string exit = "return;", string? flag = null) => Body(index + 1, flag, null, exit);
        _text.AppendLine($"public interface IV{index} : IDisposable; public class V{index}(IPublisher bus) : IV{index}, IAsyncDisposable {{ void IDisposable.Dispose() {{ {Of()} }} ValueTask IAsyncDisposable.DisposeAsync() {{ {Of("return default;")} return default; }} }}");
        _text.AppendLine($"public class L{index}(IPublisher bus) {{ public int Length {{ get {{ {Of("return 3;")} return 3; }} }} public int this[int i] {{ get {{ {Of("return 1;")} return 1; }} set {{ {Of()} }} }} public int Slice(int start, int length) {{ {Of("return 1;")} return 1; }} }}");
        _text.AppendLine($"public interface IQ{index} {{ static abstract void Go(IPublisher bus); }} public class Q{index} : IQ{index} {{ public static void Go(IPublisher bus) {{ {Of()} }} }}");
        _text.AppendLine($"public static class Static{index}<T> where T : IQ{index} {{ public static void Go(IPublisher bus) => T.Go(bus); }}");
        _text.AppendLine($"public class N{index}<T>(IPublisher bus) {{ public record Saved{index}(int N) : IEvent; public void Save() {{ {Of()} bus.Publish(new Saved{index}(1)); }} }}");
        _text.AppendLine($"[Handles<N{index}<int>.Saved{index}>] public class HN{index}(IPublisher bus) {{ public void Handle(N{index}<int>.Saved{index} e) {{ {Of()} }} }}");
        _text.AppendLine($"public interface IM{index}<T> {{ void Do(T value); }} public class M{index}(IPublisher bus) : IM{index}<int>, IM{index}<string> {{ public void Do(int value) {{ {Of()} }} public void Do(string value) {{ {Of()} }} }}");
        _text.AppendLine($"public static class Steps{index} {{ public static void Run<T>(IM{index}<T> step, T value) => step.Do(value); }}");
    }
}
