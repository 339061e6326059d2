using System;

namespace Shop.Reading;

/// <summary>The file as a whole cannot be used. The message is meant for the user.</summary>
internal sealed class InputRefusedException(string message, Exception? inner = null) : Exception(message, inner);
