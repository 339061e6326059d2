using System;

namespace Dispatch.Package.Tests.LanguageServer;

/// <summary>A test that types into a real language server: skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LanguageServerFactAttribute : FactAttribute
{
    public LanguageServerFactAttribute()
    {
        if (LanguageServerProcess.Program is null)
        {
            Skip = "There is no csharp-ls on the path (dotnet tool install --global csharp-ls), nor the path of its dll in CSHARP_LS.";
        }
    }
}
