using System;
using System.Threading.Tasks;

namespace Dispatch.Tests.Nesting;

[Handles<Visited>(Order = 0)]
internal static class FirstVisitor
{
    public static void Handle(in Visited e, in PublishContext context) => Visitors.Visit(e.Tree, 0, context);
}

[Handles<Visited>(Order = 1)]
internal static class SecondVisitor
{
    public static void Handle(Visited e, PublishContext context) => Visitors.Visit(e.Tree, 1, context);
}

[Handles<Walked>(Order = 0)]
internal static class FirstWalker
{
    public static async Task HandleAsync(Walked e, PublishContext context) => await Visitors.WalkAsync(e.Tree, 0, context);
}

[Handles<Walked>(Order = 1)]
internal static class SecondWalker
{
    public static ValueTask HandleAsync(in Walked e, in PublishContext context) => Visitors.WalkAsync(e.Tree, 1, context);
}

[Handles<VisitedPlainly>]
internal static class PlainVisitor
{
    public static void Handle(VisitedPlainly e)
    {
        e.Tree.Journal.Add($"{e.Tree.Id}.0");
        foreach (Tree child in e.Tree.Children[0])
        {
            e.Tree.Publisher!.Publish((object)new VisitedPlainly(child));
        }
    }

    [Handles<VisitedPlainly>(Order = 1)]
    public static void Also(VisitedPlainly e)
    {
        e.Tree.Journal.Add($"{e.Tree.Id}.1");
        foreach (Tree child in e.Tree.Children[1])
        {
            e.Tree.Publisher!.Publish(new VisitedPlainly(child));
        }
    }
}

internal static class Visitors
{
    public static void Visit(Tree tree, int observer, PublishContext context)
    {
        tree.Journal.Add($"{tree.Id}.{observer}");
        foreach (Tree child in tree.Children[observer])
        {
            if (tree.Publisher is not null)
            {
                tree.Publisher.Publish(new Visited(child));
            }
            else if (child.IsMoved)
            {
                Task.Run(() => context.Publish(new Visited(child))).GetAwaiter().GetResult();
            }
            else
            {
                context.Publish(new Visited(child));
            }
        }

        Fail(tree, observer);
    }

    public static async ValueTask WalkAsync(Tree tree, int observer, PublishContext context)
    {
        tree.Journal.Add($"{tree.Id}.{observer}");
        if (tree.Suspends[observer])
        {
            await Task.Yield();
        }

        foreach (Tree child in tree.Children[observer])
        {
            if (child.IsAsync)
            {
                await context.PublishAsync(new Walked(child));
            }
            else
            {
                context.Publish(new Visited(child));
            }
        }

        if (tree.Suspends[observer + 2])
        {
            await Task.Yield();
        }

        Fail(tree, observer);
    }

    private static void Fail(Tree tree, int observer)
    {
        if (tree.Fails[observer])
        {
            throw new InvalidOperationException($"{tree.Id}.{observer}");
        }
    }
}
