using System;
using Dispatch.Generators.Benchmarks.Builds;
using Dispatch.Generators.Benchmarks.Flow;
using Dispatch.Generators.Benchmarks.Scale;

return args switch
{
    ["flow", .. var rest] => FlowCost.Run(rest),
    ["generator", var results, var commit, .. var mode] => GeneratorCost.Run(results, commit, isDry: mode is ["dry"]),
    ["build", var results, var commit, .. var mode] when mode is [] or ["dry"] => BuildCost.Run(results, commit, isDry: mode is ["dry"]),
    ["build", var results, var commit, var name, var template, var generator, .. var libraries] => BuildCost.RunPeer(results, commit, name, template, generator, libraries),
    ["build-tables", var results] => BuildCost.WriteTables(results),
    ["peer", var results, var commit, var name, var template, var generator, .. var libraries] => PeerCost.Run(results, commit, name, template, generator, libraries),
    ["peer-tables", var results] => PeerCost.WriteTables(results),
    ["tables", var results] => GeneratorCost.WriteTables(results),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: flow [folder] | generator <results folder> <commit> [dry] | tables <results folder>\n"
        + "       build <results folder> <commit> [dry | <library> <template> <generator dll> [library dll...]] | build-tables <results folder>\n"
        + "       peer <results folder> <commit> <library> <template> <generator dll> [library dll...] | peer-tables <results folder>");
    return 2;
}
