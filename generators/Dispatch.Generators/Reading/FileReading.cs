using System.Collections.Generic;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Reading;

/// <summary>What the marked declarations of one file say.</summary>
internal sealed class FileReading
{
    public List<HandlerModel> Handlers { get; } = [];

    public List<OpenHandlerModel> Open { get; } = [];

    public List<DispatcherModel> Dispatchers { get; } = [];

    /// <summary>The files that declare what was looked at: members of types in no other file can change it.</summary>
    public HashSet<int> Files { get; } = [];
}
