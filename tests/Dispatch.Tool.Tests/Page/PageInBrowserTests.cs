using System;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Dispatch.EventFlow;
using Dispatch.Flow.Page;
using Dispatch.Tool.Tests.Commands;
using Dispatch.Tool.Tests.Flows;

namespace Dispatch.Tool.Tests.Page;

public sealed class PageInBrowserTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Page_Opened_ListsCyclesFirstAndDrawsTheFlow()
    {
        await using Browser browser = await OpenShopAsync();
        Assert.Equal("Event flow of Shop", await browser.EvaluateAsync("document.title"));
        Assert.Equal("Cycles", await browser.EvaluateAsync("document.querySelector('#tabs [aria-selected=true]').textContent"));
        Assert.Contains("OrderPaid → Ship → Warehouse.Send → OrderShipped → BillRest → OrderPaid", await browser.EvaluateAsync("document.getElementById('list').textContent"));
        Assert.Equal("2", await browser.EvaluateAsync("document.querySelectorAll('#graph .node.cyclic').length"));
        Assert.Equal("1", await browser.EvaluateAsync("document.querySelectorAll('#graph .edge.must').length"));
        Assert.Equal("1", await browser.EvaluateAsync("document.querySelectorAll('#graph .edge.cut').length"));

        // Every node lies inside of what can be seen.
        Assert.Equal("true", await browser.EvaluateAsync("(() => { const b = document.getElementById('graph').getBoundingClientRect(); return [...document.querySelectorAll('#graph .node')].every(n => { const r = n.getBoundingClientRect(); return r.width > 5 && r.left >= b.left - 1 && r.right <= b.right + 1 && r.top >= b.top - 1 && r.bottom <= b.bottom + 1; }); })()"));
        Assert.True((await browser.PictureAsync()).Length > 10_000, "The picture is blank.");
    }

    [BrowserFact]
    public async Task Search_Typed_LeavesTheRowsThatMatch()
    {
        await using Browser browser = await OpenShopAsync();
        await ChooseTabAsync(browser, "Events");
        Assert.Equal("4", await RowsAsync(browser));
        await browser.EvaluateAsync("(() => { const s = document.getElementById('search'); s.value = 'points'; s.dispatchEvent(new Event('input')); })()");
        Assert.Equal("1", await RowsAsync(browser));
        Assert.Contains("PointsAwarded", await browser.EvaluateAsync("document.querySelector('#list tbody').textContent"));
    }

    [BrowserFact]
    public async Task Event_Chosen_TellsWhatHappensAndWhoPublishes()
    {
        await using Browser browser = await OpenShopAsync();
        await ChooseTabAsync(browser, "Events");
        await browser.EvaluateAsync("[...document.querySelectorAll('#list tr.go')].find(r => r.textContent.startsWith('OrderPaid')).click()");
        await browser.WaitAsync("document.getElementById('what').textContent === 'If OrderPaid is published'");
        string detail = await browser.EvaluateAsync("document.getElementById('detail').textContent");
        Assert.Contains("What happens if OrderPaid is published", detail);
        Assert.Contains("SendReceipt (queued)", detail);
        Assert.Contains("always: PointsAwarded", detail);
        Assert.Contains("if order.IsComplete", detail);
        Assert.Contains("Checkout (start)", detail);
        Assert.Equal("1", await browser.EvaluateAsync("document.querySelectorAll('#graph .node.chosen').length"));

        // A click on a node goes on from there.
        await browser.EvaluateAsync("[...document.querySelectorAll('#graph .node.event')].find(n => n.textContent.startsWith('OrderShipped')).dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        await browser.WaitAsync("document.getElementById('what').textContent === 'If OrderShipped is published'");
    }

    [BrowserFact]
    public async Task Path_Asked_IsTheShortestOrNone()
    {
        await using Browser browser = await OpenShopAsync();
        await ChooseTabAsync(browser, "Paths");
        await AskAsync(browser, "OrderPaid", "OrderShipped");
        await browser.WaitAsync("document.getElementById('hops')");
        Assert.Contains("Warehouse.Send → OrderShipped", await browser.EvaluateAsync("document.getElementById('hops').textContent"));
        await AskAsync(browser, "PointsAwarded", "OrderPaid");
        await browser.WaitAsync("document.getElementById('nopath')");
        Assert.Contains("does not lead to OrderPaid", await browser.EvaluateAsync("document.getElementById('nopath').textContent"));
    }

    [BrowserFact]
    public async Task Graph_WheelAndDrag_ZoomsAndPans()
    {
        await using Browser browser = await OpenShopAsync();
        (double Scale, double X) before = await TransformAsync(browser);
        await browser.WheelAsync(1000, 300, -400);
        await browser.WaitAsync($"parseFloat(document.querySelector('#graph g.all').getAttribute('transform').match(/scale\\(([^)]+)/)[1]) > {before.Scale.ToString(CultureInfo.InvariantCulture)} * 1.2");
        (double Scale, double X) zoomed = await TransformAsync(browser);
        await browser.DragAsync(700, 120, 800, 120);
        await browser.WaitAsync($"Math.abs(parseFloat(document.querySelector('#graph g.all').getAttribute('transform').match(/translate\\(([^,]+)/)[1]) - {(zoomed.X + 100).ToString(CultureInfo.InvariantCulture)}) < 0.5");
        (double Scale, double X) dragged = await TransformAsync(browser);
        Assert.Equal(zoomed.Scale, dragged.Scale, 3);
    }

    [BrowserFact]
    public async Task Page_OfALargeGraph_StaysUsable()
    {
        var graph = new FlowGraph();
        for (int i = 0; i < 1_000; i++)
        {
            graph.Handles("E" + i, "H" + i).Publishes("H" + i, "E" + ((i * 7) + 1), Certainty.Must);
        }

        await using Browser browser = await OpenAsync(HtmlPage.Write(Documents.Of(graph.Build())));

        // It opens with what can be read; everything is drawn only for who asks.
        Assert.True(int.Parse(await browser.EvaluateAsync("document.querySelectorAll('#graph .node').length"), CultureInfo.InvariantCulture) is > 3 and <= 120);
        await browser.EvaluateAsync("location.hash = '#/all'");
        await browser.WaitAsync("document.getElementById('graph').textContent.includes('Too much to draw')");
        await browser.EvaluateAsync("location.hash = '#/event/' + encodeURIComponent('[Shop]Shop.E1')");
        await browser.WaitAsync("document.querySelectorAll('#graph .node').length > 3");
    }

    [BrowserFact]
    public async Task Event_WithManyConsequences_IsDrawnAsFarAsItCanBeRead()
    {
        var graph = new FlowGraph();
        for (int i = 0; i < 400; i++)
        {
            graph.Handles("E" + i, "H" + i);
            for (int next = 1; next <= 5; next++)
            {
                graph.Publishes("H" + i, "E" + ((i * 5) + next), Certainty.May);
            }
        }

        await using Browser browser = await OpenAsync(HtmlPage.Write(Documents.Of(graph.Build())));
        await browser.EvaluateAsync("location.hash = '#/event/' + encodeURIComponent('[Shop]Shop.E0')");
        await browser.WaitAsync("document.getElementById('what').textContent === 'If E0 is published'");
        Assert.Equal("2", await browser.EvaluateAsync("document.getElementById('depth-value').textContent"));
        Assert.True(int.Parse(await browser.EvaluateAsync("document.querySelectorAll('#graph .node').length"), CultureInfo.InvariantCulture) <= 60);

        // Who asks for more gets it, and keeps it.
        await browser.EvaluateAsync("(() => { const d = document.getElementById('depth'); d.value = '3'; d.dispatchEvent(new Event('input')); })()");
        Assert.True(int.Parse(await browser.EvaluateAsync("document.querySelectorAll('#graph .node').length"), CultureInfo.InvariantCulture) > 60);
    }

    private async Task<Browser> OpenShopAsync() => await OpenAsync(HtmlPage.Write(Documents.Shop()));

    private async Task<Browser> OpenAsync(string page)
    {
        string file = _folder.Write("flow.html", page);
        Browser browser = await Browser.StartAsync();
        await browser.OpenAsync(file);
        return browser;
    }

    private static Task ChooseTabAsync(Browser browser, string tab) => browser.EvaluateAsync($"[...document.querySelectorAll('#tabs button')].find(b => b.textContent === {Browser.Text(tab)}).click()");

    private static Task<string> RowsAsync(Browser browser) => browser.EvaluateAsync("document.querySelectorAll('#list tr.go').length");

    private static Task AskAsync(Browser browser, string from, string to) => browser.EvaluateAsync(
        $"(() => {{ const f = document.getElementById('path-from'), t = document.getElementById('path-to'); f.value = {Browser.Text(from)}; t.value = {Browser.Text(to)}; t.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()");

    private static async Task<(double Scale, double X)> TransformAsync(Browser browser)
    {
        string transform = await browser.EvaluateAsync("document.querySelector('#graph g.all').getAttribute('transform')");
        Match match = Regex.Match(transform, @"translate\((?<x>[-0-9.e]+),.*scale\((?<scale>[0-9.e-]+)\)");
        Assert.True(match.Success, transform);
        return (double.Parse(match.Groups["scale"].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups["x"].Value, CultureInfo.InvariantCulture));
    }
}
