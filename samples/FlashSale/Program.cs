using System;
using System.Globalization;
using System.IO;
using FlashSale;
using FlashSale.Requests;
using FlashSale.Sale;
using Microsoft.Extensions.DependencyInjection;

if (SaleOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(SaleOptions.Usage);
    return 2;
}

await using ServiceProvider services = new ServiceCollection()
    .AddSingleton(options)
    .AddSingleton<SaleClock>()
    .AddSingleton<IPaymentProvider, CardPayments>()
    .AddSingleton<TextWriter>(Console.Out)
    .AddSingleton<Simulation>()
    .AddSaleDispatcher()
    .BuildServiceProvider();

int refused = await services.GetRequiredService<Simulation>().RunAsync();

var sale = services.GetRequiredService<SaleDispatcher>();
int paid = 0;
int expired = 0;
await foreach (Order order in sale.Stream(new AllOrders()))
{
    paid += order.State == OrderState.Paid ? 1 : 0;
    expired += order.State == OrderState.Expired ? 1 : 0;
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"stock {options.Stock}, paid {paid}, expired {expired}, refused {refused}, waiting {sale.Send(new QueueLength())}, left {sale.Send(new StockLeft())}"));
return 0;
