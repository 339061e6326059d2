using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.Properties.Programs;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Requests;

/// <summary>Invents requests, one handler for most of them, filters, and sends through every entry point.</summary>
internal sealed class RequestProgramWriter(Random random, string space)
{
    private readonly List<Spec> _requests = [];
    private readonly List<string> _filters = [];
    private readonly StringBuilder _code = new();

    public ProgramSpec Write()
    {
        _code.AppendLine("#nullable enable").AppendLine("using System.Threading;").AppendLine("using System.Threading.Tasks;")
            .AppendLine("using Dispatch;").AppendLine("using Dispatch.Properties.Recording;").AppendLine().AppendLine($"namespace {space};").AppendLine();
        WriteFilters();
        int count = random.Next(3, 7);
        for (int i = 0; i < count; i++)
        {
            WriteRequest(i);
        }

        foreach (Spec request in _requests.Where(static request => request.Handler is not null))
        {
            WriteHandler(request);
        }

        _code.AppendLine("public static class Program").AppendLine("{").AppendLine("    public static Publication[] Publications() =>").AppendLine("    [");
        foreach (Spec request in _requests)
        {
            for (int i = 0; i < 8; i++)
            {
                _code.Append("        ").AppendLine(Send(request));
            }
        }

        _code.AppendLine("    ];").AppendLine("}");
        List<string> around = random.Next(3) == 0 ? [.. _requests.Where(_ => random.Next(3) == 0).Select(request => $"[Filter<{space}.{request.Name}, {space}.{Filter()}>(Order = {random.Next(3)})]")] : [];
        return new ProgramSpec(space, _code.ToString(), around);
    }

    private string Filter() => _filters[random.Next(_filters.Count)];

    private string Attributes() => string.Concat(_filters.Where(_ => random.Next(5) == 0).Select(filter => $"[Filter<{filter}>(Order = {random.Next(3)})] "));

    private void WriteFilters()
    {
        for (int i = 0; i < 3; i++)
        {
            string name = "F" + i;
            _filters.Add(name);
            string script = Script("....st");
            bool onlyAsync = random.Next(4) == 0;
            string sync = onlyAsync ? "" : $$"""

                    public TResult Invoke<T, TResult, TNext>(in T e, ref TNext next) where TNext : struct, INext<T, TResult>
                    {
                        if (RequestFilter.Begins("{{name}}", e!, Script)) return default!;
                        TResult result = next.Invoke(in e);
                        Recorder.Write("{{name}} ends");
                        return result;
                    }
                    public void Invoke<T, TNext>(in T e, ref TNext next) where TNext : struct, INext<T>
                    {
                        if (RequestFilter.Begins("{{name}}", e!, Script)) return;
                        next.Invoke(in e);
                        Recorder.Write("{{name}} ends");
                    }
                """;
            _code.AppendLine($$"""
                public {{(random.Next(2) == 0 ? "struct" : "sealed class")}} {{name}} : {{(onlyAsync ? "" : "IRequestFilter, IEventFilter, ")}}IAsyncRequestFilter, IAsyncEventFilter
                {
                    public const string Script = "{{script}}";{{sync}}
                    public async ValueTask<TResult> InvokeAsync<T, TResult, TNext>(T e, TNext next, CancellationToken token) where TNext : struct, IAsyncNext<T, TResult>
                    {
                        if (RequestFilter.Begins("{{name}}", e!, Script)) return default!;
                        TResult result = await next.InvokeAsync(e, token);
                        Recorder.Write("{{name}} ends");
                        return result;
                    }
                    public async ValueTask InvokeAsync<T, TNext>(T e, TNext next, CancellationToken token) where TNext : struct, IAsyncNext<T>
                    {
                        if (RequestFilter.Begins("{{name}}", e!, Script)) return;
                        await next.InvokeAsync(e, token);
                        Recorder.Write("{{name}} ends");
                    }
                }
                """);
        }
    }

    private void WriteRequest(int index)
    {
        string name = "R" + index;
        List<Spec> bases = _requests.FindAll(static request => request.IsOpen);
        Spec spec;
        if (bases.Count > 0 && random.Next(3) == 0)
        {
            Spec parent = bases[random.Next(bases.Count)];
            spec = new Spec(name, parent.HasResult, IsOpen: random.Next(2) == 0, parent, random.Next(2) == 0 ? "H" + index : null);
            _code.AppendLine($"{Attributes()}public {(spec.IsOpen ? "" : "sealed ")}record {name}(int Value) : {parent.Name}(Value);");
        }
        else
        {
            int form = random.Next(3);
            bool hasResult = random.Next(3) != 0;
            spec = new Spec(name, hasResult, form == 1, Parent: null, random.Next(8) == 0 ? null : "H" + index);
            string kind = form switch { 0 => "readonly record struct", 1 => "record", _ => "sealed record" };
            string contract = hasResult ? random.Next(2) == 0 ? "IQuery<int>" : "ICommand<int>" : "ICommand";
            _code.AppendLine($"{Attributes()}public {kind} {name}(int Value) : {contract}, IValued;");
        }

        _requests.Add(spec);
    }

    private void WriteHandler(Spec request)
    {
        int form = random.Next(6);
        bool isStatic = random.Next(4) == 0;
        bool isMethod = random.Next(2) == 0;
        string type = isStatic ? "static class" : random.Next(4) == 0 ? "struct" : "sealed class";
        string taken = random.Next(2) == 0 && form != 5 ? "in " : "";
        string token = form is 2 or 4 or 5 ? ", CancellationToken token" : "";
        string script = Script(form == 0 ? Act.Synchronous : Act.Asynchronous);
        string act = $"(\"{request.Handler}\", q.Value, \"{script}\"{(token.Length > 0 ? ", token" : "")})";
        string name = isMethod ? "On" + request.Name : form == 0 ? "Handle" : "HandleAsync";
        string result = request.HasResult ? "<int>" : "";
        string started = request.HasResult ? $"Answers.Then(Act.ValueTask{act}, q.Value + 10)" : $"Act.ValueTask{act}";
        string method = form switch
        {
            0 => request.HasResult ? $"int {name}({taken}{request.Name} q) {{ Act.Void{act}; return q.Value + 10; }}" : $"void {name}({taken}{request.Name} q) => Act.Void{act};",
            1 or 2 => $"ValueTask{result} {name}({taken}{request.Name} q{token}) => {started};",
            3 or 4 => $"Task{result} {name}({taken}{request.Name} q{token}) => {started}.AsTask();",
            _ => $"async ValueTask{result} {name}({request.Name} q{token}) {{ await Act.ValueTask{act}; {(request.HasResult ? "return q.Value + 10; " : "")}}}",
        };
        string handles = $"[Handles<{request.Name}>]";
        _code.AppendLine($"{(isMethod ? "" : handles + " ")}{(isMethod ? "" : Attributes())}internal {type} {request.Handler} {{ {(isMethod ? $"{handles} {Attributes()}" : "")}public {(isStatic ? "static " : "")}{method} }}");
    }

    private string Send(Spec request)
    {
        Spec seenAs = request.Parent is not null && random.Next(3) == 0 ? request.Parent : request;
        bool isAsync = random.Next(5) != 0 || random.Next(2) == 0;
        string verb = isAsync ? "SendAsync" : "Send";
        string arguments = isAsync ? "e, token" : "e";
        string types = request.HasResult ? $"<{seenAs.Name}, int>" : $"<{seenAs.Name}>";
        string call = random.Next(6) switch
        {
            0 => $"((ISender)d).{verb}{types}({arguments})",
            1 => $"d.{verb}{types}({arguments})",
            2 => $"d.SenderFor{types}().{verb}({arguments})",
            3 => request.HasResult ? $"((ISender)d).{verb}((IRequest<int>){arguments})" : $"((ISender)d).{verb}<ICommand>({arguments})",
            4 => $"((ISender)d).{verb}((object){arguments})",
            _ => isAsync && seenAs.Handler is not null ? $"d.{verb}({arguments})" : $"((ISender)d).{verb}({arguments})",
        };
        bool isVoid = !request.HasResult && !call.Contains("(object)", StringComparison.Ordinal);
        string body = isAsync ? $"return Answers.LogAsync({call});" : isVoid ? $"{call}; return default;" : $"Answers.Log({call}); return default;";
        bool isTokenPassed = isAsync && random.Next(4) != 0;
        bool isCancelledBefore = isTokenPassed && random.Next(8) == 0;
        string make = $"new {request.Name}({random.Next(3)})";
        return $"new(\"{make} as {seenAs.Name}; {call}\", {Literal(isAsync)}, {Literal(isTokenPassed)}, {Literal(isCancelledBefore)}, {make}, static (target, boxed, token) => {{ var d = (Batch.D)target; var e = ({seenAs.Name})boxed; {body} }}),";
    }

    private string Script(string letters) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => letters[random.Next(letters.Length)]));

    private static string Literal(bool value) => value ? "true" : "false";

    private sealed record Spec(string Name, bool HasResult, bool IsOpen, Spec? Parent, string? Handler);
}
