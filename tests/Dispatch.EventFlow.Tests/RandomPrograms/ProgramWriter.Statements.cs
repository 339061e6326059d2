using System;
using System.Text;

namespace Dispatch.EventFlow.Tests;

/// <summary>The bodies of handlers and services.</summary>
internal sealed partial class ProgramWriter
{
    /// <param name="from">The first service that may be called, so that methods never recurse.</param>
    /// <param name="flag">A parameter of type bool.</param>
    /// <param name="received">A parameter whose type has derived ones.</param>
    /// <param name="exit">How to leave.</param>
    private string Body(int from, string? flag, string? received, string exit = "return;")
    {
        var text = new StringBuilder();
        for (int count = _random.Next(2); count >= 0; count--)
        {
            text.Append(Statement(from, flag, received, exit, _isPlain ? 1 : 2)).Append(' ');
        }

        return text.ToString();
    }

    private string Statement(int from, string? flag, string? received, string exit, int depth)
    {
        string Inner() => depth == 0 ? Simple(from, flag, received) : Statement(from, flag, received, exit, depth - 1);
        int name = _names++;
        bool isIterator = exit.StartsWith("yield", StringComparison.Ordinal);
        switch (_random.Next(depth == 0 ? 1 : 45))
        {
            case 1: return $"if (Env.Flip()) {{ {Inner()} }} else {{ {Inner()} }}";
            case 2: return $"if (Env.Flip()) {{ {Inner()} }}";
            case 3: return $"if (Env.Rarely()) {{ {exit} }}";
            case 4: return $"for (int i{name} = 0; i{name} < Env.Count(); i{name}++) {{ {Inner()} }}";
            case 5: return $"do {{ {Inner()} }} while (Env.Rarely());";
            case 6: return $"while (true) {{ {Inner()} if (Env.Flip()) {{ break; }} {Inner()} break; }}";
            case 7 when !isIterator: return $"try {{ {Inner()} Env.MayThrow(); {Inner()} }} catch (Oops) {{ {Inner()} }}";
            case 8 when !isIterator: return $"try {{ {Inner()} }} finally {{ {Simple(from, flag, null)} }}";
            case 9 when flag is not null: return $"if ({flag}) {{ {Inner()} }}";
            case 10 when flag is not null: return $"if (!{flag}) {{ {exit} }}";
            case 11: return $"switch (Env.Count()) {{ case 0: {Inner()} break; case 1: {Inner()} break; default: {Inner()} break; }}";
            case 12: return $"switch (Env.Count()) {{ case 0: {Inner()} break; case 1: {Inner()} goto case 0; }}";
            case 13 when !isIterator && exit == "return;": return $"Action a{name} = () => {{ {Inner()} }}; a{name}();";
            case 14 when !isIterator && exit == "return;": return $"Env.Call(() => {{ {Inner()} }});";
            case 15 when !isIterator && exit == "return;": return $"L{name}(); void L{name}() {{ {Inner()} }}";
            case 16 when received is not null: return $"switch ((IEvent){received}) {{ case E1: {Inner()} break; case E0: {Inner()} break; default: {Inner()} break; }}";
            case 17 when received is not null: return $"if ((IEvent){received} is E{_random.Next(Events)}) {{ {Inner()} }} else {{ {Inner()} }}";
            case 18 when received is not null: return $"if ((IEvent){received} is not E{_random.Next(Events)}) {{ {exit} }}";
            case 19 when received is not null && Chance(4): return $"if (Env.Rarely()) {{ bus.Publish({received}); }}";
            case 20: return $"foreach (int i{name} in new int[Env.Count()]) {{ if (Env.Flip()) {{ continue; }} {Inner()} }}";
            case 21: return $"{{ {Inner()} {Inner()} }}";
            case 22: return $"lock (Env.Gate) {{ {Inner()} }}";
            case 23: return $"if (Env.Flip()) {{ goto G{name}; }} {Inner()} G{name}: {Inner()}";
            case 24 when !isIterator: return $"try {{ {Inner()} Env.MayThrow(); }} catch (Oops) when (Env.Flip()) {{ {Inner()} }} catch (Oops) {{ {Inner()} throw; }}";
            case 25: return $"Env.MayEnd(); {Inner()}";
            case 26 when exit == "return;": return $"R{name}(2); void R{name}(int n) {{ if (n == 0) {{ return; }} {Inner()} R{name}(n - 1); }}";
            case 27 when exit == "return;": return $"Env.Call(L{name}); void L{name}() {{ {Inner()} }}";
            case 28 when exit == "return;": return $"Action a{name} = delegate {{ {Inner()} }}; if (Env.Flip()) {{ a{name} = () => {{ {Inner()} }}; }} a{name}();";
            case 29 when flag is not null: return $"if ({flag} && Env.Flip()) {{ {Inner()} }} else {{ {Inner()} }}";
            case 31 when received is not null: return $"switch ((IEvent){received}) {{ case E1: {Inner()} goto default; case E0: {Inner()} break; default: {Inner()} break; }}";
            case 32 when received is not null: return $"if (Env.Flip()) {{ goto G{name}; }} if ((IEvent){received} is not E{_random.Next(Events)}) {{ {exit} }} G{name}: {Inner()}";
            case 33 when received is not null: return $"switch ((IEvent){received}) {{ case {Guarded(0)}: {Inner()} break; case {Guarded(1)}: {Inner()} break; case {Guarded(2)}: {Inner()} break; }}";
            case 34 when received is not null: return $"switch ((IEvent){received}) {{ case {Guarded(0)}: {Inner()} break; case {Guarded(1)}: default: {Inner()} break; case {Guarded(2)}: {Inner()} break; }}";
            case 35 when received is not null: return $"_ = (IEvent){received} switch {{ {Guarded(0)} => {Value(from)}, {(Chance(2) ? "_ when Env.Flip()" : Guarded(1))} => {Value(from)}, {Guarded(2)} => {Value(from)}, _ => {Value(from)} }};";
            case 36 when received is not null: return $"if ((IEvent){received} is IMark{_random.Next(2)}) {{ {Inner()} }} else {{ {Inner()} }}";
            case 37 when flag is not null && exit == "return;": return $"Env.Turn(ref {flag}); if ({flag}) {{ {Inner()} }}";
            case 38 when flag is not null && exit == "return;": return $"({flag}, int t{name}) = ({(Chance(2) ? "!" + flag : "Env.Flip()")}, 1); {Inner()}";
            case 39 when flag is not null && exit == "return;": return $"{flag} = !{flag}; {Inner()}";
            case 40 when !isIterator: return $"try {{ {Inner()} Env.MayThrow(); {Inner()} }} catch (Oops) {{ if (Env.Flip()) {{ {exit} }} {Inner()} throw; }}";
            case 41 when !isIterator: return $"try {{ {Inner()} Env.MayThrow(); {Inner()} }} catch (Oops) {{ {Inner()} throw; }}";
            case 42 when !isIterator && exit == "return;": return $"object o{name} = {New()}; Action a{name} = () => {{ if (Env.Flip()) {{ o{name} = {New()}; }} bus.Publish(o{name}); }}; a{name}(); {Inner()}";
            case 43: return $"checked {{ {Inner()} }}";
            case 44 when exit == "return;": return $"foreach (Action a{name} in new Action[] {{ () => {{ {Inner()} }}, L{name} }}) {{ a{name}(); }} void L{name}() {{ {Inner()} }}";
            case 30: return $"while (Env.Rarely()) {{ {Inner()} }}";
            default: return Simple(from, flag, received);
        }
    }

    /// <summary>A pattern that may leave something to the arms behind it. Each place has events of its own, the base last, so that no arm hides a later one.</summary>
    private string Guarded(int place)
    {
        int index = 2 - place + (3 * _random.Next((Events - 3 + place) / 3 + 1));
        return _random.Next(4) switch
        {
            0 => $"E{index} when Env.Flip()",
            1 => $"E{index} {{ N: 1 }}",
            2 => $"IMark{_random.Next(2)} when Env.Flip()",
            _ => $"E{index} {{ N: > 0 }}",
        };
    }
}
