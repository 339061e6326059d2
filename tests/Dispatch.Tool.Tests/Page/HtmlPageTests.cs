using System;
using System.Text.RegularExpressions;
using Dispatch.Flow.Model;
using Dispatch.Flow.Page;
using Dispatch.Tool.Tests.Flows;

namespace Dispatch.Tool.Tests.Page;

public class HtmlPageTests
{
    [Fact]
    public void Page_Always_NeedsNothingElse()
    {
        string page = HtmlPage.Write(Documents.Shop());
        Assert.DoesNotMatch(new Regex("""<(script|link|img|iframe)[^>]*\s(src|href)\s*=""", RegexOptions.IgnoreCase), page);
        Assert.DoesNotContain("@import", page);
        Assert.DoesNotContain("/*FLOW*/", page);
        Assert.DoesNotContain("<!--LICENCES-->", page);
    }

    [Fact]
    public void Page_WithHostileNames_KeepsThemInsideTheData()
    {
        FlowDocument document = Documents.Shop();
        document = document with { Name = "</script><script>document.title='hit'</script><!--", Events = [.. document.Events, new FlowEvent { Id = "<!--<script>", Name = "<b>&\u2028", FullName = "$& </SCRIPT>" }] };
        string page = HtmlPage.Write(document);
        Assert.DoesNotContain("document.title='hit'</script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("$& </SCRIPT>", page);
        Assert.Contains("$\\u0026 \\u003C/SCRIPT\\u003E", page);
    }
}
