using System.Threading.Tasks;

namespace Dispatch.Properties.Recording;

/// <summary>A request whose value chooses what happens.</summary>
public interface IValued
{
    int Value { get; }
}

/// <summary>Results of random programs, written into the log.</summary>
public static class Answers
{
    public static async ValueTask<int> Then(ValueTask first, int result)
    {
        await first;
        return result;
    }

    public static async ValueTask LogAsync(ValueTask sent) => await sent;

    public static async ValueTask LogAsync(ValueTask<int> sent) => Log(await sent);

    public static async ValueTask LogAsync(ValueTask<object?> sent) => Log(await sent);

    public static void Log(object? result) => Recorder.Write($"result {result ?? "none"}");
}
