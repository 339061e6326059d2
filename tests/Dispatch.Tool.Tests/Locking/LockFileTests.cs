using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.EventFlow.Locking;

namespace Dispatch.Tool.Tests.Locking;

/// <summary>The lock file keeps what it is given, in one order, and tells what changed.</summary>
public class LockFileTests
{
    [Fact]
    public void ToText_InAnyOrderOfAdding_IsTheSame()
    {
        LockEntry[] entries = [.. Sample().Entries];
        string text = Sample().ToText();
        for (int seed = 0; seed < 10; seed++)
        {
            new Random(seed).Shuffle(entries);
            var file = new LockFile();
            Array.ForEach(entries, entry => file.Add(entry));
            Assert.Equal(text, file.ToText());
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Parse_WhatWasWritten_GivesTheSameEntries(string newLine)
    {
        LockFile read = LockParser.Parse(Sample().ToText().Replace("\n", newLine, StringComparison.Ordinal), out IReadOnlyList<(int, string)> problems);
        Assert.Empty(problems);
        Assert.Equal(Sample().Entries, read.Entries);
    }

    [Fact]
    public void ToText_Sample_HasOneReadableLinePerFact() => Assert.Equal(
        """
        # eventflow.lock 1
        # The reviewed event flow. Written by 'dotnet dispatch flow lock'; a changed line is a changed flow.
        cycle Shop.Counted <-> Shop.Moved because stock settles
        handles Shop.Changed<System.Collections.Generic.Dictionary<int[,], string[]>> -> Shop.Audit.Handle [queued]
        handles Shop.Moved -> Shop.Recount.Handle [sync]
        publishes Shop.Moved -> Shop.Recount.Handle -> Shop.Counted [must, sync, many]

        """.ReplaceLineEndings("\n"), Sample().ToText());

    [Theory]
    [InlineData("handles A")]
    [InlineData("handles A -> B")]
    [InlineData("handles A -> B [")]
    [InlineData("cycle A <-> B")]
    [InlineData("cycle A because ")]
    [InlineData("frobs A -> B [must]")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("# eventflow.lock 2")]
    public void Parse_LineThatIsNoEntry_IsTold(string line)
    {
        LockFile file = LockParser.Parse("# a comment\n\n" + line + "\n", out IReadOnlyList<(int Line, string Problem)> problems);
        Assert.Equal(2, Assert.Single(problems).Line);
        Assert.Empty(file.Entries);
    }

    [Fact]
    public void ReasonFor_AcceptedCycle_IsFoundByItsEventsInAnyOrder()
    {
        LockFile file = Sample();
        Assert.Equal("stock settles", file.ReasonFor(["Shop.Moved", "Shop.Counted"]));
        Assert.Null(file.ReasonFor(["Shop.Moved"]));
        Assert.Null(file.ReasonFor(["Shop.Moved", "Shop.Counted", "Shop.Other"]));
    }

    [Fact]
    public void Between_AddedGoneAndChangedEdges_TellsEachOnce()
    {
        LockFile before = Sample();
        var after = new LockFile();
        after.AddHandles("Shop.Moved", "Shop.Recount.Handle", "sync");
        after.AddPublishes("[Shop]Shop.Moved", "Shop.Recount.Handle", "Shop.Counted", "may", "sync", many: false);
        after.AddPublishes("[Shop]Shop.Moved", "Shop.Recount.Handle", "Shop.Lost", "must", "sync", many: false);

        Assert.Equal(
        [
            "- handles Shop.Changed<System.Collections.Generic.Dictionary<int[,], string[]>> -> Shop.Audit.Handle [queued]",
            "- publishes Shop.Moved -> Shop.Recount.Handle -> Shop.Counted [must, sync, many]\n+ publishes Shop.Moved -> Shop.Recount.Handle -> Shop.Counted [may, sync]",
            "+ publishes Shop.Moved -> Shop.Recount.Handle -> Shop.Lost [must, sync]",
        ], LockDiff.Between(before, after).Select(static change => change.ToString()));
        Assert.Empty(LockDiff.Between(before, Sample()));
    }

    [Fact]
    public void Parse_SeveralLines_RemembersWhereEachStands()
    {
        LockFile file = LockParser.Parse("# first\nhandles A -> H.Handle [sync]\n", out _);
        Assert.Equal(1, file.LineOf(Assert.Single(file.Entries)));
    }

    private static LockFile Sample()
    {
        var file = new LockFile();
        file.AddPublishes("[Shop]Shop.Moved", "Shop.Recount.Handle", "Shop.Counted", "must", "sync", many: true);
        file.AddHandles("Shop.Moved", "Shop.Recount.Handle", "sync");
        file.AddHandles("[Shop]Shop.Changed<[System.Collections]System.Collections.Generic.Dictionary<int[,], string[]>>", "Shop.Audit.Handle", "queued");
        file.AcceptCycle(["Shop.Moved", "Shop.Counted"], "stock\nsettles");
        return file;
    }
}
