using System;
using BenchmarkDotNet.Attributes;
using Dispatch.Benchmarks.Micro;

namespace Dispatch.Benchmarks.Features;

/// <summary>Events in variables of their base class, four derived types in mixed order: the runtime type decides.</summary>
public class Polymorphic
{
    private const int Loop = 1024;
    private readonly MicroDispatcher _dispatcher = MicroDispatchers.New();
    private readonly IPublisher _untyped = MicroDispatchers.Untyped(MicroDispatchers.New());
    private readonly ShapesByHand _byHand = new();
    private readonly Shape[] _shapes = Mixed();

    [ZeroAllocation]
    [Benchmark(Baseline = true, OperationsPerInvoke = Loop)]
    public void VirtualMethod()
    {
        foreach (Shape shape in _shapes)
        {
            shape.Accept(_byHand);
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void TypeSwitch()
    {
        foreach (Shape shape in _shapes)
        {
            switch (shape)
            {
                case Circle e: _byHand.Handle(e); break;
                case Square e: _byHand.Handle(e); break;
                case Triangle e: _byHand.Handle(e); break;
                case Hexagon e: _byHand.Handle(e); break;
            }
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void Overload()
    {
        foreach (Shape shape in _shapes)
        {
            _dispatcher.Publish(in shape);
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void GenericInterface()
    {
        foreach (Shape shape in _shapes)
        {
            _untyped.Publish<Shape>(in shape);
        }
    }

    [ZeroAllocation]
    [Benchmark(OperationsPerInvoke = Loop)]
    public void RuntimeType()
    {
        foreach (Shape shape in _shapes)
        {
            _untyped.Publish((object)shape);
        }
    }

    private static Shape[] Mixed()
    {
        var random = new Random(42);
        var shapes = new Shape[Loop];
        for (int i = 0; i < Loop; i++)
        {
            shapes[i] = random.Next(4) switch { 0 => new Circle(1), 1 => new Square(1), 2 => new Triangle(1), _ => new Hexagon(1) };
        }

        return shapes;
    }
}
