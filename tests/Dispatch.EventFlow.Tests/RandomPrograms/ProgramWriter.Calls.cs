namespace Dispatch.EventFlow.Tests;

/// <summary>Every way to run the code of a service.</summary>
internal sealed partial class ProgramWriter
{
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
        return _random.Next(80) switch
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
            57 => $"using (new V{target}(bus)) {{ {Publish()} }}",
            58 => $"{{ IV{target} v{name} = new V{target}(bus); using (v{name}) {{ }} }}",
            59 => $"{{ Later{name}().GetAwaiter().GetResult(); async Task Later{name}() {{ await using var v{name} = new V{target}(bus); {Publish()} }} }}",
            60 => $"({all}S{target}.P, int p{name}) = (1, 2);",
            61 => $"(int p{name}, ({all}S{target}[0], _)) = (1, (2, 3));",
            62 => $"_ = new L{target}(bus)[^1];",
            63 => $"_ = new L{target}(bus)[1..2];",
            64 => $"new L{target}(bus)[^1] = 3;",
            65 => $"{all}S{target}.TouchCopy();",
            66 => $"{all}S{target}.TouchEither();",
            67 => $"Static{target}<Q{target}>.Go(bus);",
            68 => $"new N{target}<int>(bus).Save();",
            69 => $"Steps{target}.Run(new M{target}(bus), {(Chance(2) ? "1" : "\"\"")});",
            70 => $"{all}S{target}.M(!{argument});",
            71 or 72 or 73 => $"{all}S{target}.On({New()}, {argument});",
            74 or 75 => $"{all}S{target}.Pass({New()}, {argument});",
            76 => $"{all}S{target}.On(Env.Flip() ? {New()} : {New()}, {argument});",
            77 when received is not null => $"{all}S{target}.On({received}, {argument});",
            _ => $"{all}S{target}.W();",
        };
    }
}
