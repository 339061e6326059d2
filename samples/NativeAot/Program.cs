using System;
using System.Linq;
using System.Threading.Tasks;
using Dispatch;
using Microsoft.Extensions.DependencyInjection;
using NativeAot;

// Publishes through every entry point, without and with a container, and compares what the observers wrote.
var transcript = new Transcript();
bool good = true;

var house = new HouseDispatcher(
    heating: new Heating(transcript), pager: new Pager(transcript), siren: new Siren(transcript), statistics: new Statistics(transcript), thermostat: new Thermostat(transcript));
house.Publish(new TemperatureRead(1, 20.5));
object learnedAtRunTime = new TemperatureRead(2, 21);
house.Publish(learnedAtRunTime);
house.For<TemperatureRead>().Publish(new TemperatureRead(3, 22));
Check(
    "without a container, synchronous",
    "thermostat: sensor 1 at 20.5", "statistics: 1 read", "thermostat: sensor 2 at 21", "statistics: 2 read", "thermostat: sensor 3 at 22", "statistics: 3 read");

await house.PublishAsync(new Alarm("smoke"));
await house.PublishAsync<Alarm>(new FireAlarm("fire", Floor: 3));
await house.PublishAsync((object)new FireAlarm("flood", Floor: 0));
Check(
    "without a container, asynchronous",
    "pager: calling about smoke", "pager: answered", "siren: smoke", "pager: calling about fire", "pager: answered", "siren: fire",
    "pager: calling about flood", "pager: answered", "siren: flood");

await house.PublishAsync(new BellRung(transcript));
Check(
    "at the same time, and from inside an observer",
    "greeting: starts", "listening: starts", "listening: ends", "greeting: ends",
    "1 lamps: BellRung → LampSwitched", "0 lamps: BellRung → LampSwitched → LampSwitched");

await using ServiceProvider services = new ServiceCollection().AddSingleton(transcript).AddHouseDispatcher().BuildServiceProvider();
services.GetRequiredService<IPublisher>().Publish(new TemperatureRead(4, 19));
await services.GetRequiredService<IAsyncPublisher<Alarm>>().PublishAsync(new Alarm("wind"));
Check(
    "with a container",
    "thermostat: sensor 4 at 19", "statistics: 1 read", "pager: calling about wind", "pager: answered", "siren: wind");

await SendAsync(services.GetRequiredService<HouseDispatcher>(), services.GetRequiredService<ISender<TargetOf, double>>(), services.GetRequiredService<IStreamSender<Rooms, int>>());
Check("requests with a container", "heating: 21", "heating: 22", "22, 23, 24, 3 days of sun, 4 days of sun, 1, 2");
await SendAsync(house, house.SenderFor<TargetOf, double>(), house.StreamSenderFor<Rooms, int>());
Check("requests without a container", "heating: 21", "heating: 22", "22, 23, 24, 3 days of sun, 4 days of sun, 1, 2");

using (house.Subscribe<TemperatureRead>(e => transcript.Add($"display: {e.Celsius}"), order: -1))
using (house.Subscribe(transcript, static (Transcript lines, in Alarm e) => lines.Add($"display: {e.Text}")))
using (house.Subscribe<object>(async e =>
{
    await Task.Yield();
    transcript.Add($"log: {e.GetType().Name}");
}))
using (house.Subscribe<int, TemperatureRead>(7, e => transcript.Add($"room 7: {e.Celsius}")))
{
    await house.PublishAsync(new TemperatureRead(5, 18));
    await house.PublishAsync(7, new TemperatureRead(6, 17));
    await house.PublishAsync<Alarm>(new FireAlarm("gas", Floor: 1));
    await house.PublishAsync(new DoorOpened("front"));
}

Check(
    "run-time observers",
    "display: 18", "thermostat: sensor 5 at 18", "log: TemperatureRead", "statistics: 4 read",
    "display: 17", "thermostat: sensor 6 at 17", "log: TemperatureRead", "room 7: 17", "statistics: 5 read",
    "pager: calling about gas", "pager: answered", "display: gas", "log: FireAlarm", "siren: gas",
    "log: DoorOpened");

return good ? 0 : 1;

// Requests through the overload, the typed senders, the generic interface, and as an object.
async Task SendAsync(HouseDispatcher dispatcher, ISender<TargetOf, double> targets, IStreamSender<Rooms, int> rooms)
{
    ISender sender = dispatcher;
    dispatcher.Send(new SetTarget(21));
    double first = dispatcher.Send(new TargetOf(1));
    sender.Send(new SetTarget(22));
    double second = targets.Send(new TargetOf(1));
    double third = sender.Send<TargetOf, double>(new TargetOf(2));
    string forecast = await dispatcher.SendAsync(new Forecast(3));
    object later = new Forecast(4);
    string answers = string.Join(", ", first, second, third, forecast, await sender.SendAsync(later));
    await foreach (int room in rooms.Stream(new Rooms()))
    {
        answers += ", " + room;
    }

    transcript.Add(answers);
}

void Check(string what, params string[] expected)
{
    string[] actual = transcript.Take();
    bool equal = actual.SequenceEqual(expected);
    good &= equal;
    Console.WriteLine($"{(equal ? "ok" : "FAILED")}: {what}");
    if (!equal)
    {
        Console.WriteLine(string.Join(Environment.NewLine, actual));
    }
}
