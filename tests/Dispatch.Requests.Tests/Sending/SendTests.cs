using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Requests.Tests.Support;

namespace Dispatch.Requests.Tests.Sending;

/// <summary>A request reaches its one handler through every entry point, and the result comes back.</summary>
public sealed class SendTests
{
    private readonly Shop _shop = new();

    [Fact]
    public async Task Command_StructAndSynchronous_ReachesItsHandlerThroughEveryEntryPoint()
    {
        var calls = new Calls();
        var command = new Lock("a", calls);
        ISender sender = _shop;
        ISender<Lock> ofCommand = _shop.SenderFor<Lock>();

        _shop.Send(command);
        _shop.Send<Lock>(command);
        await _shop.SendAsync(command);
        await _shop.SendAsync<Lock>(command);
        sender.Send(command);
        await sender.SendAsync(command);
        Assert.Null(sender.Send((object)command));
        Assert.Null(await sender.SendAsync((object)command));
        ofCommand.Send(command);
        await ofCommand.SendAsync(command);
        sender.Send<ICommand>(command);
        await sender.SendAsync<ICommand>(command);

        Assert.Equal(12, calls.Count);
    }

    [Fact]
    public async Task Command_ClassAndAsynchronous_ReachesItsHandlerThroughEveryEntryPoint()
    {
        var calls = new Calls();
        var command = new Ship(1, calls);
        ISender sender = _shop;

        await _shop.SendAsync(command);
        await _shop.SendAsync<Ship>(command);
        await sender.SendAsync(command);
        Assert.Null(await sender.SendAsync((object)command));
        await _shop.SenderFor<Ship>().SendAsync(command);
        await sender.SendAsync<ICommand>(command);

        Assert.Equal(6, calls.Count);
    }

    [Fact]
    public async Task Request_WithResult_AnswersThroughEveryEntryPoint()
    {
        var query = new Price("four");
        ISender sender = _shop;
        ISender<Price, decimal> ofRequest = _shop.SenderFor<Price, decimal>();

        Assert.Equal(4, _shop.Send(query));
        Assert.Equal(4, await _shop.SendAsync(query));
        Assert.Equal(4, _shop.Send<Price, decimal>(query));
        Assert.Equal(4, await _shop.SendAsync<Price, decimal>(query));
        Assert.Equal(4, sender.Send<Price, decimal>(query));
        Assert.Equal(4, await sender.SendAsync<Price, decimal>(query));
        Assert.Equal(4, sender.Send(query));
        Assert.Equal(4, await sender.SendAsync(query));
        Assert.Equal(4m, sender.Send((object)query));
        Assert.Equal(4m, await sender.SendAsync((object)query));
        Assert.Equal(4, ofRequest.Send(query));
        Assert.Equal(4, await ofRequest.SendAsync(query));
        Assert.Equal(4, sender.Send<IQuery<decimal>, decimal>(query));
    }

    [Fact]
    public async Task Request_AsynchronousHandler_AnswersThroughEveryEntryPoint()
    {
        var command = new Pay(7);
        ISender sender = _shop;

        Assert.Equal("paid 7", await _shop.SendAsync(command));
        Assert.Equal("paid 7", await _shop.SendAsync<Pay, string>(command));
        Assert.Equal("paid 7", await sender.SendAsync(command));
        Assert.Equal("paid 7", await sender.SendAsync((object)command));
        Assert.Equal("paid 7", await _shop.SenderFor<Pay, string>().SendAsync(command));
        Assert.Equal(5, await sender.SendAsync((object)new Slow(5)));
        Assert.Equal(3, await _shop.SendAsync(new SlowTask(3)));
    }

    [Fact]
    public void Result_TupleAndNullability_KeepTheirNames()
    {
        Assert.Equal("abc", _shop.Send(new Find("abc")).Name);
        Assert.Equal(3, _shop.Send(new Find("abc")).Id);
    }

    [Fact]
    public void Handler_Struct_LivesInTheDispatcher()
    {
        Assert.Equal(2, _shop.Send(new Place("a", 2)));
        Assert.Equal(5, _shop.Send(new Place("a", 3)));
        Assert.Equal(1, new Shop().Send(new Place("a", 1)));
    }

    [Fact]
    public async Task Request_OfAnUnsealedClass_IsSentByItsRuntimeType()
    {
        Report monthly = new MonthlyReport("m", 5);
        Report yearly = new YearlyReport("y");

        Assert.Equal("report r", _shop.Send(new Report("r")));
        Assert.Equal("month 5", _shop.Send(monthly));
        Assert.Equal("month 5", await _shop.SendAsync(monthly));
        Assert.Equal("month 5", _shop.Send<Report, string>(monthly));
        Assert.Equal("report y", _shop.Send(yearly));
        Assert.Equal("report y", await _shop.SendAsync<YearlyReport, string>((YearlyReport)yearly));
        Assert.Equal("report y", _shop.Send((object)yearly));
    }

    [Fact]
    public async Task Command_OfAnAbstractBase_GoesToTheHandlerOfTheBase()
    {
        var calls = new Calls();
        var job = new NightlyJob(calls);

        _shop.Send(job);
        _shop.Send<NightlyJob>(job);
        await _shop.SendAsync<NightlyJob>(job);
        await _shop.SendAsync((Job)job);

        Assert.Equal(4, calls.Count);
    }

    [Fact]
    public async Task Send_Null_IsRefusedWhereTheRuntimeTypeDecides()
    {
        ISender sender = _shop;
        Assert.Throws<ArgumentNullException>(() => sender.Send((object)null!));
        Assert.Throws<ArgumentNullException>(() => sender.Send((IRequest<string>)null!));
        Assert.Throws<ArgumentNullException>(() => sender.Send<Ship>((Ship)null!));
        Assert.Throws<ArgumentNullException>(() => _shop.Send((Report)null!));
        Assert.Throws<ArgumentNullException>(() => sender.Stream<string>(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await sender.SendAsync((object)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await sender.SendAsync<Ship>((Ship)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await sender.SendAsync((IRequest<string>)null!));
    }

    [Fact]
    public async Task Token_IsHandedToTheHandler()
    {
        using var source = new CancellationTokenSource();
        ValueTask<int> sent = _shop.SendAsync(new Slow(60_000), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sent);
    }

    [Fact]
    public async Task Token_CancelledBeforeAHandlerWithoutToken_EndsTheSend()
    {
        var calls = new Calls();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _shop.SendAsync(new Tokenless(calls), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _shop.SendAsync(new Lock("a", calls), cancelled));
        Assert.Equal(0, calls.Count);
        await _shop.SendAsync(new Tokenless(calls));
        Assert.Equal(1, calls.Count);
    }
}
