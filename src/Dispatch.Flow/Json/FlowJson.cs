using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Json;

/// <summary>The document as JSON: the source of truth of all outputs. The form is described in docs/flow.md.</summary>
internal static class FlowJson
{
    // The lax encoder leaves the < > of generic names readable; the strict one escapes them, which a page needs.
    private static readonly FlowJsonContext s_readable = new(new JsonSerializerOptions(FlowJsonContext.Default.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <exception cref="InvalidDataException">The text is no flow document, or a newer one.</exception>
    public static FlowDocument Read(string text)
    {
        try
        {
            FlowDocument document = JsonSerializer.Deserialize(text, s_readable.FlowDocument) ?? throw new InvalidDataException("The file is empty.");
            return document.SchemaVersion is > 0 and <= FlowDocument.CurrentVersion
                ? document
                : throw new InvalidDataException($"The file has version {document.SchemaVersion}; this tool reads up to {FlowDocument.CurrentVersion}.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The file is no event flow: " + exception.Message, exception);
        }
    }

    /// <summary>Indented, with line feeds, the same on every machine.</summary>
    public static string Write(FlowDocument document) =>
        JsonSerializer.Serialize(document, s_readable.FlowDocument).ReplaceLineEndings("\n") + "\n";

    /// <summary>On one line and safe inside a script element: no character that ends one.</summary>
    public static string WriteForPage(FlowDocument document) => JsonSerializer.Serialize(document, FlowJsonContext.Default.FlowDocument);
}
