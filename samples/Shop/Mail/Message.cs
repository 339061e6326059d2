namespace Shop.Mail;

/// <summary>A message to a customer.</summary>
internal readonly record struct Message(MessageKind Kind, string InvoiceNo, string? CustomerId, decimal Amount);
