using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Dispatch;
using Shop.Events;

namespace Shop.Observers;

/// <summary>One point per whole pound paid, taken back on a refund, never below zero. Unknown customers earn nothing.</summary>
[Handles<OrderPaid>]
[Handles<OrderCancelled>]
internal sealed class LoyaltyPoints
{
    private readonly Dictionary<string, decimal> _points = [];

    public decimal Total => _points.Values.Sum();

    public int Members => _points.Count;

    public void Handle(in OrderPaid e) => Add(e.CustomerId, decimal.Floor(e.Total));

    public void Handle(OrderCancelled e) => Add(e.CustomerId, -decimal.Floor(e.Refund));

    private void Add(string? customerId, decimal points)
    {
        if (customerId is not null)
        {
            ref decimal balance = ref CollectionsMarshal.GetValueRefOrAddDefault(_points, customerId, out _);
            balance = Math.Max(0, balance + points);
        }
    }
}
