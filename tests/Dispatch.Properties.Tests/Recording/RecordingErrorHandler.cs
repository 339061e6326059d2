using System;

namespace Dispatch.Properties.Recording;

/// <summary>Writes isolated failures to the log, and fails itself on those that ask for it.</summary>
public sealed class RecordingErrorHandler : IDispatchErrorHandler
{
    public void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure)
    {
        // A nested type may be written either way in a message.
        string observer = failure.Observer.Contains('<') ? "subscription" : failure.Observer.Replace('+', '.');
        Recorder.Write($"isolated {observer} {failure.Exception.GetType().Name} {failure.Exception.Message}");
        if (failure.Exception.Message.StartsWith("fatal", StringComparison.Ordinal))
        {
            throw new FormatException("handler of " + observer);
        }
    }
}
