namespace Dispatch.Tool.Loading;

/// <summary>Hears what the loader is doing, from any thread.</summary>
internal interface ILoadProgress
{
    /// <summary>A step begins.</summary>
    void Step(string text);

    /// <summary>Something was left out; the answer may lack a part of the flow.</summary>
    void Warn(string text);
}
