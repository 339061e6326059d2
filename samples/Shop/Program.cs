using System;
using System.Threading;
using System.Threading.Tasks;
using Shop;
using Shop.Events;
using Shop.Mail;
using Shop.Measuring;
using Shop.Reading;
using Shop.Replay;
using Shop.Summary;

const int Refused = 1;
const int WrongUsage = 2;

if (Options.Parse(args, out string error) is not { } options)
{
    Console.Error.WriteLine($"shop: {error}; see --help");
    return WrongUsage;
}

if (options.Help)
{
    Console.WriteLine(Options.HelpText);
    return 0;
}

try
{
    return await RunAsync(options.Input).ConfigureAwait(false);
}
catch (InputRefusedException e)
{
    Console.Error.WriteLine($"shop: cannot replay '{options.Input}': {e.Message}");
    return Refused;
}

static async Task<int> RunAsync(string input)
{
    using var file = new InvoiceFile(input);
    var mail = new QueuedMailServer();
    var observers = new ShopObservers(mail);
    await using (mail.ConfigureAwait(false))
    {
        using var progress = new ReplayProgress(Console.Error, isTerminal: !Console.IsErrorRedirected);
        var replay = new InvoiceReplay(observers.CreateDispatcher());
        await replay.RunAsync(file, progress, CancellationToken.None).ConfigureAwait(false);
    }

    foreach (RowRejected row in observers.Rejected.Rows)
    {
        string lines = row.FirstLine == row.LastLine ? $"line {row.FirstLine}" : $"lines {row.FirstLine} to {row.LastLine}";
        Console.Error.WriteLine($"shop: rejected {lines}: {row.Reason}");
    }

    new SummaryWriter(Console.Out, observers).Write(mail.Delivered, AllocationProbe.BytesPerPublish());
    return 0;
}
