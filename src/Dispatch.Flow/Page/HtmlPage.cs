using System;
using System.IO;
using Dispatch.Flow.Json;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Page;

/// <summary>The document as one page that needs nothing else: no network, no server.</summary>
internal static class HtmlPage
{
    private const string Mark = "/*FLOW*/";

    /// <summary>The page with the document inlined. Names from the code cannot end the script element: the JSON escapes every angle bracket.</summary>
    public static string Write(FlowDocument document)
    {
        string template = Template();
        int mark = template.IndexOf(Mark, StringComparison.Ordinal);
        return string.Concat(template.AsSpan(0, mark), FlowJson.WriteForPage(document), template.AsSpan(mark + Mark.Length));
    }

    private static string Template()
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("Dispatch.Flow.Page.page.html")
            ?? throw new InvalidOperationException("The page is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
