using BenchmarkDotNet.Running;
using Dispatch.Benchmarks;
using Dispatch.Benchmarks.Flatness;
using Dispatch.Benchmarks.Report;
using Dispatch.Benchmarks.Start;

return args switch
{
    ["smoke", ..] => AllocationCheck.Run(typeof(Program).Assembly),
    ["flatness", var processes] => FlatnessReport.Run(int.Parse(processes)),
    ["start", var mode, var output] => StartReport.Run(mode, output),
    ["report", var folder] => ReportWriter.Run(folder),
    [var mode, .. var rest] when BenchmarkPasses.Of(mode) is { } config => Measure(config, rest),
    _ => Measure(null, args),
};

static int Measure(BenchmarkDotNet.Configs.IConfig? config, string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(AllocationCheck).Assembly).Run(arguments, config);
    return 0;
}
