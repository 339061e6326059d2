using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Reading;

/// <summary>All code, and what is known of the bodies that have not changed. Equal to itself alone.</summary>
internal sealed class CompiledBodies(Compilation compilation, BodyCache known)
{
    public Compilation Compilation => compilation;

    public BodyCache Known => known;
}
