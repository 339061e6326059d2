namespace Dispatch.EventFlow.Tests;

/// <summary>Publishes, and what is published.</summary>
internal sealed partial class ProgramWriter
{
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
        return _random.Next(12) switch
        {
            5 => $"object o{name} = {New()}; Env.Fill(out o{name}, {New()}); bus.Publish(o{name});",
            6 => $"object o{name} = {New()}; (o{name}, _) = ({New()}, 1); bus.Publish(o{name});",
            7 => $"object? o{name} = Env.Flip() ? {New()} : null; o{name} ??= {New()}; bus.Publish(o{name});",
            8 => $"try {{ bus.Publish({New()}); }} catch (Oops) {{ }}",
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
