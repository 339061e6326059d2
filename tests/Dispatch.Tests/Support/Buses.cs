using Dispatch.Tests.Living;

namespace Dispatch.Tests.Support;

internal static class Buses
{
    public static Bus Create(IDispatchErrorHandler? errorHandler = null) =>
        new(new ConfiguredObserver(), new LedgerKeeper(new Ledger()), errorHandler ?? new RecordingErrorHandler());
}
