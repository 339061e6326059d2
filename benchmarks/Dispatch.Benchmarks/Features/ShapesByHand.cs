namespace Dispatch.Benchmarks.Features;

public sealed class ShapesByHand
{
    private readonly AnyShapeObserver _any = new();
    private readonly CircleObserver _circle = new();
    private readonly SquareObserver _square = new();
    private readonly TriangleObserver _triangle = new();
    private readonly HexagonObserver _hexagon = new();

    public void Handle(Circle e)
    {
        _any.Handle(e);
        _circle.Handle(e);
    }

    public void Handle(Square e)
    {
        _any.Handle(e);
        _square.Handle(e);
    }

    public void Handle(Triangle e)
    {
        _any.Handle(e);
        _triangle.Handle(e);
    }

    public void Handle(Hexagon e)
    {
        _any.Handle(e);
        _hexagon.Handle(e);
    }
}
