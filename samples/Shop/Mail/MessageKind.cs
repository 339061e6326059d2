namespace Shop.Mail;

/// <summary>What a message is about.</summary>
internal enum MessageKind
{
    Receipt,
    Refund,
}
