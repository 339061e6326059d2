using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Events of changes that may be none.</summary>
internal static class ChangeEventCases
{
    public static RuleCase Case { get; } = new("DSP1106", new PublishSiteAnalyzer(),
        """
        public record NameChanged(string Name);

        public class Customer(IPublisher bus)
        {
            private string _name = "";

            public string Name
            {
                get => _name;
                set
                {
                    _name = value;
                    [|bus.Publish(new NameChanged(value))|];
                }
            }

            public void Rename(string name)
            {
                _name = name;
                [|bus.Publish(new NameChanged(name))|];
            }
        }
        """,
        """
        public record NameChanged(string Name);
        public record Renamed(string Name);

        public class Customer(IPublisher bus)
        {
            private string _name = "";
            private int _count;

            public string Name
            {
                get => _name;
                set
                {
                    if (_name == value) { return; }
                    _name = value;
                    bus.Publish(new NameChanged(value));
                }
            }

            public void Rename(string name)
            {
                if (EqualityComparer<string>.Default.Equals(_name, name)) { return; }
                _name = name;
                bus.Publish(new NameChanged(name));
            }

            public void Count(string name) { _count++; bus.Publish(new NameChanged(name)); }

            public void Other(string name) { _name = name; bus.Publish(new Renamed(name)); }

            public void Two(string name, int count) { _name = name; _count = count; bus.Publish(new NameChanged(name)); }
        }
        """);
}
