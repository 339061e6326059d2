using System;
using Dispatch.Generators.Benchmarks.Flow;
using Dispatch.Generators.Benchmarks.Scale;

return args switch
{
    ["flow", .. var rest] => FlowCost.Run(rest),
    ["generator", var results, var commit, .. var mode] => GeneratorCost.Run(results, commit, isDry: mode is ["dry"]),
    ["tables", var results] => GeneratorCost.WriteTables(results),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: flow [folder] | generator <results folder> <commit> [dry] | tables <results folder>");
    return 2;
}
