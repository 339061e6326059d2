namespace Shop.Events;

/// <summary>Units entered (positive) or left (negative) the warehouse, whatever the reason. Follows every line.</summary>
internal readonly record struct StockMoved(string StockCode, string? Description, long Units);
