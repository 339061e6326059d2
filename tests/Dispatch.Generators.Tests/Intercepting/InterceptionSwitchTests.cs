using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Dispatch.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Generators.Tests.Intercepting;

public sealed class InterceptionSwitchTests
{
    [Theory]
    [InlineData("Dispatch.Generated", LanguageVersion.Latest, "", true)]
    [InlineData("Dispatch", LanguageVersion.Latest, "", true)]
    [InlineData(";Other; Dispatch.Generated ", LanguageVersion.CSharp11, "", true)]
    [InlineData("Dispatch.Generated.More;Dispatch.Gen", LanguageVersion.Latest, "", false)]
    [InlineData("", LanguageVersion.Latest, "", false)]
    [InlineData("Dispatch.Generated", LanguageVersion.CSharp10, "", false)]
    [InlineData("Dispatch.Generated", LanguageVersion.Latest, "DispatchInterceptors=false", false)]
    [InlineData("Dispatch.Generated", LanguageVersion.Latest, "DispatchInterceptors=True", true)]
    [InlineData("Dispatch.Generated", LanguageVersion.Latest, "DesignTimeBuild=true", false)]
    [InlineData("Dispatch.Generated", LanguageVersion.Latest, "DesignTimeBuild=", true)]
    public void IsOn_Settings_DecideAsDocumented(string namespaces, LanguageVersion version, string property, bool expected)
    {
        CSharpParseOptions parse = new CSharpParseOptions(version).WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", namespaces)]);

        Assert.Equal(expected, InterceptionSwitch.IsOn(parse, new Options(property)));
    }

    [Fact]
    public void IsOn_FeatureNotNamed_IsFalse() => Assert.False(InterceptionSwitch.IsOn(new CSharpParseOptions(), new Options("")));

    private sealed class Options(string property) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(property);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string property) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = property.Length == 0
            ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary<string, string>.Empty.Add("build_property." + property.Split('=')[0], property.Split('=').Last());

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
