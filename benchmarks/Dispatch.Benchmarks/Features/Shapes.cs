namespace Dispatch.Benchmarks.Features;

/// <summary>A hierarchy of class events: four sealed ones, an observer of each and one of the base class.</summary>
public abstract record Shape(long Size)
{
    /// <summary>The limit: a virtual call that knows its observers.</summary>
    public abstract void Accept(ShapesByHand observers);
}

public sealed record Circle(long Size) : Shape(Size)
{
    public override void Accept(ShapesByHand observers) => observers.Handle(this);
}

public sealed record Square(long Size) : Shape(Size)
{
    public override void Accept(ShapesByHand observers) => observers.Handle(this);
}

public sealed record Triangle(long Size) : Shape(Size)
{
    public override void Accept(ShapesByHand observers) => observers.Handle(this);
}

public sealed record Hexagon(long Size) : Shape(Size)
{
    public override void Accept(ShapesByHand observers) => observers.Handle(this);
}

[Handles<Shape>] public sealed class AnyShapeObserver { public long Sum; public void Handle(Shape e) => Sum += e.Size; }
[Handles<Circle>] public sealed class CircleObserver { public long Sum; public void Handle(Circle e) => Sum += e.Size; }
[Handles<Square>] public sealed class SquareObserver { public long Sum; public void Handle(Square e) => Sum += e.Size; }
[Handles<Triangle>] public sealed class TriangleObserver { public long Sum; public void Handle(Triangle e) => Sum += e.Size; }
[Handles<Hexagon>] public sealed class HexagonObserver { public long Sum; public void Handle(Hexagon e) => Sum += e.Size; }
