// Programs record into one log.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
