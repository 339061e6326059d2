namespace NativeAot;

/// <summary>A value event: passed by reference, never boxed on the way.</summary>
public readonly record struct TemperatureRead(int Sensor, double Celsius);

/// <summary>A class event; what is published may be derived from it.</summary>
public record Alarm(string Text);

/// <summary>Nobody names this type: it reaches the observers of <see cref="Alarm"/>.</summary>
public sealed record FireAlarm(string Text, int Floor) : Alarm(Text);

/// <summary>Nobody observes this type: it reaches run-time observers alone.</summary>
public readonly record struct DoorOpened(string Name);
