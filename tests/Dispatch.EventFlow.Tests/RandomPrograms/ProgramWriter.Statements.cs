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
            text.Append(Statement(from, flag, received, exit, 2)).Append(' ');
        }

        return text.ToString();
    }

    private string Statement(int from, string? flag, string? received, string exit, int depth)
    {
        string Inner() => depth == 0 ? Simple(from, flag, received) : Statement(from, flag, received, exit, depth - 1);
        int name = _names++;
        bool isIterator = exit.StartsWith("yield", StringComparison.Ordinal);
        switch (_random.Next(depth == 0 ? 1 : 33))
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
            case 19 when received is not null: return $"if (Env.Rarely()) {{ bus.Publish({received}); }}";
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
            case 30: return $"while (Env.Rarely()) {{ {Inner()} }}";
            default: return Simple(from, flag, received);
        }
    }

    private string Simple(int from, string? flag, string? received)
    {
        string argument = _random.Next(4) switch { 0 => "true", 1 => "false", 2 => flag ?? "true", _ => "Env.Flip()" };
        if (Chance(4))
        {
            return "Env.Nothing();";
        }

        if (from >= Services || Chance(3))
        {
            return Publish();
        }

        int name = _names++;
        int target = from + _random.Next(Services - from);
        string all = "Services.All.";
        return _random.Next(58) switch
        {
            0 => $"{all}S{target}.M({argument});",
            1 => $"{all}S{target}.M(flag: {argument});",
            2 => $"{all}I{target}.V({argument});",
            3 => $"_ = {all}S{target}.Try();",
            4 => $"_ = Env.Flip() && {all}S{target}.Try({argument});",
            5 => $"_ = {all}S{target}.Try({argument}) ? 1 : {all}S{target}.P;",
            6 => $"{all}S{target}.P = 3;",
            7 => $"_ = {all}S{target}.P;",
            8 => $"{all}S{target}.A().GetAwaiter().GetResult();",
            9 => $"foreach (int i{name} in {all}S{target}.Many()) {{ {Publish()} }}",
            10 => $"{all}S{target}.Raise({New()});",
            11 => $"{all}S{target}.RaiseAny({New()});",
            12 => $"using (new X{target}(bus)) {{ {Publish()} }}",
            13 => $"Env.Call({all}S{target}.W);",
            14 => $"(Env.Flip() ? {all}S{target} : null)?.M({argument});",
            15 => $"_ = {all}S{target}[0];",
            16 => $"{all}S{target}[0] = 1;",
            17 => $"{all}S{target}[0]++;",
            18 => $"{all}S{target}.P += 2;",
            19 => $"_ = new S{target}(bus) {{ Init = 3 }};",
            20 => $"_ = {all}S{target} + 1;",
            21 => $"var s{name} = {all}S{target}; s{name} += 1;",
            22 => $"var s{name} = {all}S{target}; s{name}++;",
            23 => $"if ({all}S{target}) {{ {Publish()} }}",
            24 => $"long n{name} = {all}S{target};",
            25 => $"_ = (short){all}S{target};",
            26 => $"var (a{name}, b{name}) = {all}S{target};",
            27 => $"{all}S{target}.Accessed += Env.Nothing;",
            28 => $"{all}S{target}.Accessed -= Env.Nothing;",
            29 or 30 => $"{all}S{target}.Touch();",
            31 => $"S{target}.St(bus, {argument});",
            32 => $"_ = {all}S{target}.Wait({argument}).GetAwaiter().GetResult();",
            33 => $"{all}S{target}.Loop().GetAwaiter().GetResult();",
            34 => $"_ = {all}S{target}.Many();",
            35 => $"foreach (int i{name} in {all}S{target}.Many()) {{ {Publish()} break; }}",
            36 => $"_ = {all}S{target}.Many().ToList();",
            37 => $"_ = {all}S{target}.Many().Any();",
            38 => $"foreach (int i{name} in new F{target}(bus)) {{ {Publish()} }}",
            39 => $"_ = new C{target}(bus) {{ 1, 2 }};",
            40 => $"B{target} d{name} = new D{target}(bus); d{name}.Run();",
            41 => $"new G{target}<{OneEvent(out string made)}>(bus, {made}).Go();",
            42 => $"_ = new R{target}(bus) with {{ W = 3 }};",
            43 => $"{all}S{target}.Ex(bus, {argument});",
            44 => $"bus.Send{target}({New()});",
            45 => $"J{target} j{name} = new K{target}(bus); j{name}.Def({argument});",
            46 => $"_ = new XX{target}(bus);",
            47 => $"_ = new XX{target}(bus, {argument}).Sum;",
            48 => $"{{ using var u{name} = new X{target}(bus); {Publish()} }}",
            49 => $"_ = new[] {{ 1, 2 }}.Select(q{name} => {{ {Publish()} return q{name}; }}).ToList();",
            50 => $"_ = (from q{name} in new int[Env.Count()] where {all}S{target}.Try({argument}) select {all}S{target}.P).ToList();",
            51 => $"Func<bool, bool> f{name} = {all}S{target}.Try; f{name}({argument});",
            52 => $"_ = Env.Count() switch {{ 0 => {Value(target)}, 1 when {all}S{target}.Try() => {Value(target)}, _ => {Value(target)} }};",
            53 => $"int? n{name} = Env.Flip() ? 1 : null; n{name} ??= {Value(target)}; _ = n{name} ?? {Value(target)};",
            54 => $"_ = Env.Get(() => {Value(target)});",
            55 => $"{all}S{target}.Again(2, {argument});",
            56 => $"Task.Run(() => {all}S{target}.W()).GetAwaiter().GetResult();",
            _ => $"{all}S{target}.W();",
        };
    }

    /// <summary>An expression of type <c>int</c> that may run a service.</summary>
    private string Value(int from)
    {
        if (from >= Services)
        {
            return "1";
        }

        string service = $"Services.All.S{from + _random.Next(Services - from)}";
        return _random.Next(8) switch
        {
            0 => $"{service}[1]",
            1 => $"({service}.Try() ? 1 : 2)",
            2 => $"{service}.P",
            3 => $"{service}.Short",
            4 => $"{service}.Arrow()",
            5 => $"{service}.Wait(true).GetAwaiter().GetResult()",
            6 => $"(Env.Flip() ? {service}.P : throw new Oops())",
            _ => $"{service}.Many().Count()",
        };
    }

    /// <summary>A closed event type and a new one of it.</summary>
    private string OneEvent(out string made)
    {
        made = New();
        return made["new ".Length..^"(1)".Length];
    }

    private string Publish()
    {
        int name = _names++;
        return _random.Next(8) switch
        {
            0 => $"object o{name} = Env.Flip() ? {New()} : {New()}; bus.Publish(o{name});",
            1 => $"IEvent v{name} = {New()}; if (Env.Flip()) {{ v{name} = {New()}; }} bus.Publish(v{name});",
            2 => $"bus.PublishAsync({New()}).AsTask().GetAwaiter().GetResult();",
            3 => $"bus.Publish(Env.Count() switch {{ 0 => (IEvent){New()}, 1 => {New()}, _ => {New()} }});",
            _ => $"bus.Publish({New()});",
        };
    }

    /// <summary>Mostly a later event, or every run would only go round.</summary>
    private string New() => $"new E{(_floor >= Events || Chance(8) ? _random.Next(Events) : _floor + _random.Next(Events - _floor))}(1)";
}
