using System.Collections.Generic;
using System.Text;

namespace Dispatch.Generators.Benchmarks.Flow;

/// <summary>Code bases of any size, nine tenths of which have nothing to do with events.</summary>
internal static class MadeUpFlow
{
    /// <summary>For each handler: an event, a service, an interface in between, and nine classes that publish nothing.</summary>
    public static string[] Of(int handlers)
    {
        var files = new List<string>();
        for (int index = 0; index < handlers; index++)
        {
            var text = new StringBuilder();
            text.AppendLine("using System; using System.Collections.Generic; using System.Linq; using Dispatch; namespace Made.Up;");
            text.AppendLine($"public sealed record Event{index}(int Id, string Name);");
            text.AppendLine($"public interface IService{index} {{ void Update(int id, bool silent = false); }}");
            text.AppendLine($"internal sealed class Service{index}(IPublisher bus) : IService{index} {{ public void Update(int id, bool silent) {{ if (!silent && id > {index}) {{ bus.Publish(new Event{(index + 1) % handlers}(id, \"x\")); }} }} }}");
            text.AppendLine($"[Handles<Event{index}>] internal sealed class Handler{index}(IService{index} service) {{ public void Handle(Event{index} e) {{ if (e.Name.Length > 3) {{ return; }} service.Update(e.Id, silent: {(index % 3 == 0 ? "true" : "false")}); }} }}");
            files.Add(text.ToString());
            for (int other = 0; other < 9; other++)
            {
                files.Add($$"""
                    using System;
                    using System.Collections.Generic;
                    using System.Linq;
                    namespace Made.Up.Part{{index}};
                    public class Model{{other}}
                    {
                        private readonly Dictionary<string, List<int>> _values = new();
                        public int Total { get; private set; }
                        public string Name { get; set; } = "";
                        public IEnumerable<int> Select(Func<int, bool> filter) => _values.Values.SelectMany(static list => list).Where(filter).OrderBy(static value => value);
                        public void Put(string key, int value)
                        {
                            if (!_values.TryGetValue(key, out List<int>? list)) { _values[key] = list = new List<int>(); }
                            for (int i = 0; i < value; i++) { list.Add(i * value); Total += i; }
                        }
                        public override string ToString() => $"{Name}: {Total} {string.Join(", ", _values.Select(pair => pair.Key + "=" + pair.Value.Count))}";
                    }

                    """);
            }
        }

        return [.. files];
    }
}
