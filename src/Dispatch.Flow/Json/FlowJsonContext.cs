using System.Text.Json;
using System.Text.Json.Serialization;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Json;

/// <summary>Generated serialization: no reflection, and the names are fixed by the types.</summary>
[JsonSerializable(typeof(FlowDocument))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class FlowJsonContext : JsonSerializerContext;
