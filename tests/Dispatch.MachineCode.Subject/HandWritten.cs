using System;

namespace Dispatch.MachineCode.Subject;

/// <summary>What somebody would write without a library: the observers in fields.</summary>
public sealed class HandWritten(OneA oneA, FourA fourA, FourB fourB, FourC fourC, FourD fourD, InlinedA inlinedA, InlinedB inlinedB)
{
    internal readonly OneA OneA = oneA;
    internal readonly FourA FourA = fourA;
    internal readonly FourB FourB = fourB;
    internal readonly FourC FourC = fourC;
    internal readonly FourD FourD = fourD;
    internal readonly InlinedA InlinedA = inlinedA;
    internal readonly InlinedB InlinedB = inlinedB;

    public event Action<Four>? Raised;

    public void Raise(in Four e) => Raised!(e);
}
