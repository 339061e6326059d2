using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Tool.Tests.Page;

/// <summary>A real browser without a window, driven through its debugging protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new(s_limit * 3);
    private int _id;

    private Browser(Process process, DirectoryInfo profile) => (_process, _profile) = (process, profile);

    /// <summary>The program, or null if this machine has none.</summary>
    public static string? Program { get; } = new[] { "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge" }
        .SelectMany(static name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
        .FirstOrDefault(File.Exists);

    public static async Task<Browser> StartAsync()
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("dispatch-browser-");
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--window-size=1500,900", "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "about:blank",
        ];
        var start = new ProcessStartInfo(Program!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Browser(Process.Start(start)!, profile);
        browser._process.ErrorDataReceived += static (_, _) => { };
        browser._process.BeginErrorReadLine();
        await browser.ConnectAsync();
        return browser;
    }

    /// <summary>Opens a file and waits until it is loaded.</summary>
    public async Task OpenAsync(string file)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        await WaitAsync($"document.readyState === 'complete' && location.href.startsWith({Text(new Uri(file).AbsoluteUri)})");
    }

    /// <summary>The value of an expression, as text; an exception of the page fails the test.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        JsonNode result = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.True(result["exceptionDetails"] is null, $"{expression}: {result["exceptionDetails"]?.ToJsonString()}");
        return result["result"]?["value"]?.ToString() ?? "";
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task WaitAsync(string condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await HoldsAsync(condition))
        {
            Assert.True(watch.Elapsed < s_limit, "Not within the limit: " + condition);
            await Task.Delay(50);
        }
    }

    // While a page is on its way there is nothing to ask, which the browser answers with an error.
    private async Task<bool> HoldsAsync(string condition)
    {
        JsonNode answer = await AskAsync("Runtime.evaluate", new JsonObject { ["expression"] = $"Boolean({condition})", ["returnByValue"] = true });
        return answer["result"]?["result"]?["value"]?.ToString() == "true";
    }

    /// <summary>A picture of what is shown.</summary>
    public async Task<byte[]> PictureAsync() => Convert.FromBase64String((await SendAsync("Page.captureScreenshot", []))["data"]!.ToString());

    /// <summary>A turn of the mouse wheel over a point.</summary>
    public Task WheelAsync(double x, double y, double delta) => SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = "mouseWheel", ["x"] = x, ["y"] = y, ["deltaX"] = 0, ["deltaY"] = delta });

    /// <summary>A press, a move and a release.</summary>
    public async Task DragAsync(double x, double y, double toX, double toY)
    {
        foreach ((string type, double atX, double atY) in new[] { ("mousePressed", x, y), ("mouseMoved", toX, toY), ("mouseReleased", toX, toY) })
        {
            await SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = type, ["x"] = atX, ["y"] = atY, ["button"] = "left", ["buttons"] = 1, ["clickCount"] = 1 });
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _end.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser was still writing; the system clears its temporary files.
        }
    }

    public static string Text(string value) => JsonSerializer.Serialize(value);

    private async Task ConnectAsync()
    {
        string file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        var watch = Stopwatch.StartNew();
        string[] lines = [];
        while (lines.Length < 2)
        {
            Assert.False(_process.HasExited, "The browser ended.");
            Assert.True(watch.Elapsed < s_limit, "The browser did not start.");
            await Task.Delay(50);
            lines = File.Exists(file) ? await File.ReadAllLinesAsync(file) : [];
        }

        using var http = new HttpClient();
        JsonNode? page = null;
        while (page is null)
        {
            Assert.True(watch.Elapsed < s_limit, "The browser has no page.");
            JsonNode pages = JsonNode.Parse(await http.GetStringAsync($"http://127.0.0.1:{lines[0]}/json/list"))!;
            page = pages.AsArray().FirstOrDefault(static target => target!["type"]!.ToString() == "page");
        }

        await _socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"]!.ToString()), _end.Token);
        await SendAsync("Page.enable", []);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        JsonNode answer = await AskAsync(method, parameters);
        return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]?.ToJsonString()}");
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters)
    {
        int id = ++_id;
        string message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString();
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, _end.Token);
        while (true)
        {
            JsonNode answer = JsonNode.Parse(await ReceiveAsync())!;
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer;
            }
        }
    }

    private async Task<string> ReceiveAsync()
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _end.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
    }
}
