using Dispatch.Generators.Benchmarks;

return args is ["flow", .. var rest] ? FlowCost.Run(rest) : 0;
