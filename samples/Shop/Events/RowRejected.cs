namespace Shop.Events;

/// <summary>A row of the file is not an invoice line.</summary>
/// <param name="FirstLine">The line of the file on which the row starts, counted from 1.</param>
/// <param name="LastLine">The line on which it ends: a quoted field may span several.</param>
/// <param name="Reason">What is wrong with it.</param>
internal readonly record struct RowRejected(int FirstLine, int LastLine, string Reason);
