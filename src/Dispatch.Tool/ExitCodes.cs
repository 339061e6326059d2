namespace Dispatch.Tool;

/// <summary>What the process returns, for scripts.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and the answer is the good one.</summary>
    public const int Success = 0;

    /// <summary>Done, and the answer is the other one: something changed, there is no path, a cycle is not accepted.</summary>
    public const int Finding = 1;

    /// <summary>The command line is wrong, or a name means nothing or several things.</summary>
    public const int Usage = 2;

    /// <summary>The code could not be loaded, or a file not be read or written.</summary>
    public const int NotLoaded = 3;

    /// <summary>The tool itself is wrong.</summary>
    public const int Defect = 4;
}
