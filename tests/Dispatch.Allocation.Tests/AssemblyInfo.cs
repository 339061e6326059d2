// Bytes are counted, so nothing else may run.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
