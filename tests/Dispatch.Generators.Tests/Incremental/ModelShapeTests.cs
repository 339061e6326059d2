using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Tests.Incremental;

/// <summary>Models are plain: nothing of the compiler in them, so that no old compilation is kept alive.</summary>
public sealed class ModelShapeTests
{
    [Fact]
    public void Models_HaveNoFieldOfTheCompiler()
    {
        IEnumerable<FieldInfo> fields = ModelTypes().SelectMany(static type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
        Assert.All(fields, static field => Assert.False(IsRoslyn(field.FieldType), $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void Models_AreEquatable()
    {
        Type[] records = ModelTypes().Where(static type => type.GetMethod("<Clone>$") is not null).ToArray();
        Assert.True(records.Length > 10);
        Assert.All(records, static type => Assert.True(typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type), type.Name));
    }

    [Fact]
    public void Steps_HoldNothingOfTheCompiler()
    {
        var run = new GeneratorRun(Sources.All);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in UnrelatedEditTests.StepNames())
        {
            foreach (object value in run.Result.TrackedSteps[step].SelectMany(static tracked => tracked.Outputs).Select(static output => output.Value))
            {
                Walk(value, step, seen);
            }
        }

        Assert.True(seen.Count > 20);
    }

    [Fact]
    public void Tooling_ReferencesThePinnedCompiler()
    {
        foreach (string name in new[] { "Dispatch.Generators", "Dispatch.Analyzers", "Dispatch.CodeFixes" })
        {
            AssemblyName[] compiler = Assembly.Load(name).GetReferencedAssemblies()
                .Where(static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(compiler);
            Assert.All(compiler, static reference => Assert.Equal(new Version(4, 14, 0, 0), reference.Version));
        }
    }

    private static IEnumerable<Type> ModelTypes() => typeof(DispatchGenerator).Assembly.GetTypes()
        .Where(static type => type.Namespace is "Dispatch.Generators.Model" or "Dispatch.Generators.Planning" && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)));

    private static bool IsRoslyn(Type type) =>
        (type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
        || (type.IsGenericType && type.GetGenericArguments().Any(IsRoslyn));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or IOperation || IsRoslyn(value.GetType()),
            $"{path} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }
}
