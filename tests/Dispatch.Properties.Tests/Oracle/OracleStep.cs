using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Oracle;

/// <summary>One thing that a publish calls: a handler in its filters, or a subscription.</summary>
internal sealed record OracleStep(string Name, int Order, bool IsAsync, Func<object, CancellationToken, Task> RunAsync);
