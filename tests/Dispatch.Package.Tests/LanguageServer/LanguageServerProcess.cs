using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Package.Tests.LanguageServer;

/// <summary>csharp-ls, driven as an editor does: messages of the language server protocol over its standard streams.</summary>
internal sealed class LanguageServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Task _reading;
    private int _id;

    private LanguageServerProcess(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>The program, or its dll; null if this machine has none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("CSHARP_LS") ?? (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(static folder => new[] { Path.Combine(folder, "csharp-ls"), Path.Combine(folder, "csharp-ls.exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it over a folder with a restored project.</summary>
    public static async Task<LanguageServerProcess> StartAsync(string folder)
    {
        bool isLibrary = Program!.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : Program, isLibrary ? [Program] : [])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var server = new LanguageServerProcess(process);
        string uri = new Uri(folder).AbsoluteUri;
        await server.AskAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = uri,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = uri, ["name"] = "app" }),
            ["capabilities"] = new JsonObject
            {
                ["workspace"] = new JsonObject { ["configuration"] = true, ["workspaceFolders"] = true },
                ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject { ["dynamicRegistration"] = true } },
            },
        });
        await server.TellAsync("initialized", []);
        await server.TellAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["csharp"] = Settings() } });
        return server;
    }

    public Task OpenAsync(string file, string text) => TellAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri, ["languageId"] = "csharp", ["version"] = 1, ["text"] = text },
    });

    public Task ReplaceAsync(string file, int version, string text) => TellAsync("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri, ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>What a file is told of our rules: id, line from 1, message.</summary>
    public async Task<string[]> DiagnosticsAsync(string file)
    {
        JsonNode answer = await AskAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri } });
        JsonArray items = answer["result"]?["items"]?.AsArray() ?? throw new InvalidOperationException(answer.ToJsonString());
        return
        [
            .. items
                .Where(static item => item!["code"]!.ToString().StartsWith("DSP", StringComparison.Ordinal))
                .Select(static item => string.Create(CultureInfo.InvariantCulture, $"{item!["code"]} {item["range"]!["start"]!["line"]!.GetValue<int>() + 1} {item["message"]}")),
        ];
    }

    /// <summary>Asks until the answer is the expected one, because a server loads and reads edits in the background; the last answer.</summary>
    public async Task<string[]> DiagnosticsAsync(string file, Func<string[], bool> isExpected)
    {
        var watch = Stopwatch.StartNew();
        string[] told = await DiagnosticsAsync(file);
        while (!isExpected(told) && watch.Elapsed < s_limit)
        {
            await Task.Delay(200);
            told = await DiagnosticsAsync(file);
        }

        return told;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _writing.Dispose();
    }

    private static JsonObject Settings() => new() { ["analyzersEnabled"] = true };

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters)
    {
        int id = Interlocked.Increment(ref _id);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task.WaitAsync(s_limit);
    }

    private Task TellAsync(string method, JsonObject parameters) => WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private async Task WriteAsync(JsonObject message)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(message);
        await _writing.WaitAsync();
        try
        {
            Stream output = _process.StandardInput.BaseStream;
            await output.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            await output.WriteAsync(body);
            await output.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        var input = new BufferedStream(_process.StandardOutput.BaseStream);
        while (await ReadMessageAsync(input) is { } message)
        {
            if (message["method"] is null)
            {
                if (_waiting.TryRemove(message["id"]!.GetValue<int>(), out TaskCompletionSource<JsonNode>? waiting))
                {
                    waiting.SetResult(message);
                }
            }
            else if (message["id"] is { } id)
            {
                JsonNode? result = message["method"]!.ToString() == "workspace/configuration"
                    ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(static _ => (JsonNode)Settings())])
                    : null;
                await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
            }
        }

        foreach (TaskCompletionSource<JsonNode> waiting in _waiting.Values)
        {
            waiting.TrySetException(new EndOfStreamException("The language server ended."));
        }
    }

    private static async Task<JsonNode?> ReadMessageAsync(Stream input)
    {
        int length = 0;
        for (string line = await ReadLineAsync(input); ; line = await ReadLineAsync(input))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture);
            }
            else if (line.Length == 0)
            {
                break;
            }
        }

        if (length == 0)
        {
            return null;
        }

        byte[] body = new byte[length];
        await input.ReadExactlyAsync(body);
        return JsonNode.Parse(body);
    }

    private static async Task<string> ReadLineAsync(Stream input)
    {
        var line = new System.Text.StringBuilder();
        byte[] one = new byte[1];
        while (await input.ReadAsync(one) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }
}
