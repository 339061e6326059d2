using System;
using System.Globalization;
using Shop.Events;

namespace Shop.Reading;

/// <summary>Turns the fields of a record into an <see cref="InvoiceLine"/>, or says why that is not possible.</summary>
internal sealed class LineParser(Columns columns)
{
    /// <summary>Keeps every sum within the 28 digits in which <see cref="decimal"/> is exact.</summary>
    private const decimal MaxPrice = 1_000_000_000;
    private const int MaxDecimals = 6;
    private const int MaxShown = 40;

    private static readonly string[] s_dateFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "M/d/yyyy H:mm"];

    public InvoiceLine? Parse(CsvRecord record, out string reason)
    {
        if (record.Error is not null)
        {
            return Reject(record.Error, out reason);
        }

        if (record.Fields.Count != columns.Count)
        {
            return Reject($"{record.Fields.Count} fields instead of {columns.Count}", out reason);
        }

        if (Optional(record.Fields[columns.InvoiceNo]) is not { } invoiceNo)
        {
            return Reject("no InvoiceNo", out reason);
        }

        if (Optional(record.Fields[columns.StockCode]) is not { } stockCode)
        {
            return Reject("no StockCode", out reason);
        }

        string quantityText = record.Fields[columns.Quantity];
        if (!int.TryParse(quantityText, NumberStyles.Integer, CultureInfo.InvariantCulture, out int quantity))
        {
            return Reject($"Quantity {Quote(quantityText)} is not a whole number", out reason);
        }

        string dateText = record.Fields[columns.InvoiceDate];
        if (!DateTime.TryParseExact(dateText, s_dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTime at))
        {
            return Reject($"InvoiceDate {Quote(dateText)} is not a date such as 2010-12-01 08:26:00", out reason);
        }

        string priceText = record.Fields[columns.UnitPrice];
        const NumberStyles Price = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (!decimal.TryParse(priceText, Price, CultureInfo.InvariantCulture, out decimal price))
        {
            return Reject($"UnitPrice {Quote(priceText)} is not a number", out reason);
        }

        if (Math.Abs(price) > MaxPrice || price.Scale > MaxDecimals)
        {
            return Reject($"UnitPrice {Quote(priceText)} is above {MaxPrice:0} or has more than {MaxDecimals} decimals", out reason);
        }

        reason = "";
        return new InvoiceLine(
            invoiceNo,
            stockCode,
            Optional(record.Fields[columns.Description]),
            quantity,
            at,
            price,
            Optional(record.Fields[columns.CustomerId]),
            Optional(record.Fields[columns.Country]) ?? "(no country)");
    }

    private static InvoiceLine? Reject(string why, out string reason)
    {
        reason = why;
        return null;
    }

    // A field may be anything, also long or several lines of text.
    private static string Quote(string text) =>
        $"'{(text.Length <= MaxShown ? text : text[..MaxShown] + "...").ReplaceLineEndings(" ")}'";

    // Text is kept as it is, so that ids compare as they do in the file; only blank means absent.
    private static string? Optional(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
