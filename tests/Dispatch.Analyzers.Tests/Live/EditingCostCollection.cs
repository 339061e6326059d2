namespace Dispatch.Analyzers.Tests.Live;

/// <summary>Runs when nothing else does.</summary>
[CollectionDefinition(EditingCostTests.Name, DisableParallelization = true)]
public class EditingCostCollection;
