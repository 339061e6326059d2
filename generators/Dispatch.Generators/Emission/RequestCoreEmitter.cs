using System.Linq;
using Dispatch.Generators.Planning;

namespace Dispatch.Generators.Emission;

/// <summary>The entry points for requests whose type is a type argument or known only at run time. Nothing where there are none.</summary>
internal static class RequestCoreEmitter
{
    public static void Emit(SourceWriter writer, CorePlan plan)
    {
        if (plan.Requests.Count == 0)
        {
            return;
        }

        WriteEntryPoints(writer);
        WriteStreams(writer);
        WriteRuntime(writer, plan.Header.TypeName);
        WriteTables(writer, plan);
    }

    private static void WriteEntryPoints(SourceWriter writer)
    {
        string code = GeneratedFile.GeneratedCode + "\n" + GeneratedFile.StepThrough;
        writer.Line();
        writer.Line($$"""
            /// <inheritdoc/>
            {{code}}
            public void Send<TCommand>(in TCommand command) where TCommand : global::Dispatch.ICommand
            {
                // For a struct the JIT folds this to the call of its handler.
                if (typeof(TCommand).IsValueType || (command is not null && command.GetType() == typeof(TCommand)))
                {
                    DispatchCommandSlot<TCommand>.Route.Send(this, in command);
                }
                else
                {
                    DispatchRequest(command!);
                }
            }

            /// <inheritdoc/>
            {{code}}
            public global::System.Threading.Tasks.ValueTask SendAsync<TCommand>(TCommand command, global::System.Threading.CancellationToken cancellationToken = default) where TCommand : global::Dispatch.ICommand =>
                typeof(TCommand).IsValueType || (command is not null && command.GetType() == typeof(TCommand))
                    ? DispatchCommandSlot<TCommand>.Route.SendAsync(this, command, cancellationToken)
                    : DispatchCommandAsync(command!, cancellationToken);

            /// <inheritdoc/>
            {{code}}
            public TResult Send<TRequest, TResult>(in TRequest request) where TRequest : global::Dispatch.IRequest<TResult> =>
                typeof(TRequest).IsValueType || (request is not null && request.GetType() == typeof(TRequest))
                    ? DispatchRequestSlot<TRequest, TResult>.Route.Send(this, in request)
                    : DispatchResult<TResult>(request!);

            /// <inheritdoc/>
            {{code}}
            public global::System.Threading.Tasks.ValueTask<TResult> SendAsync<TRequest, TResult>(TRequest request, global::System.Threading.CancellationToken cancellationToken = default) where TRequest : global::Dispatch.IRequest<TResult> =>
                typeof(TRequest).IsValueType || (request is not null && request.GetType() == typeof(TRequest))
                    ? DispatchRequestSlot<TRequest, TResult>.Route.SendAsync(this, request, cancellationToken)
                    : DispatchResultAsync<TResult>(request!, cancellationToken);

            /// <inheritdoc/>
            {{code}}
            public TResult Send<TResult>(global::Dispatch.IRequest<TResult> request) => DispatchResult<TResult>(request);

            /// <inheritdoc/>
            {{code}}
            public global::System.Threading.Tasks.ValueTask<TResult> SendAsync<TResult>(global::Dispatch.IRequest<TResult> request, global::System.Threading.CancellationToken cancellationToken = default) =>
                DispatchResultAsync<TResult>(request, cancellationToken);

            /// <inheritdoc/>
            {{code}}
            public object? Send(object request) => DispatchRequest(request);

            /// <inheritdoc/>
            {{code}}
            public global::System.Threading.Tasks.ValueTask<object?> SendAsync(object request, global::System.Threading.CancellationToken cancellationToken = default) => request is null
                ? global::System.Threading.Tasks.ValueTask.FromException<object?>(new global::System.ArgumentNullException(nameof(request)))
                : s_dispatchRequests.For(request).SendObjectAsync(this, request, cancellationToken);
            """);
    }

    private static void WriteStreams(SourceWriter writer)
    {
        string code = GeneratedFile.GeneratedCode + "\n" + GeneratedFile.StepThrough;
        writer.Line();
        writer.Line($$"""
            /// <inheritdoc/>
            {{code}}
            public global::System.Collections.Generic.IAsyncEnumerable<T> Stream<TQuery, T>(TQuery query, global::System.Threading.CancellationToken cancellationToken = default) where TQuery : global::Dispatch.IStreamQuery<T> =>
                typeof(TQuery).IsValueType || (query is not null && query.GetType() == typeof(TQuery))
                    ? DispatchStreamSlot<TQuery, T>.Route.Stream(this, query, cancellationToken)
                    : DispatchStream<T>(query!, cancellationToken);

            /// <inheritdoc/>
            {{code}}
            public global::System.Collections.Generic.IAsyncEnumerable<T> Stream<T>(global::Dispatch.IStreamQuery<T> query, global::System.Threading.CancellationToken cancellationToken = default) =>
                DispatchStream<T>(query, cancellationToken);

            /// <summary>A sender of one command type, to hand to code that should see no more of the dispatcher.</summary>
            {{GeneratedFile.GeneratedCode}}
            public global::Dispatch.ISender<TCommand> SenderFor<TCommand>() where TCommand : global::Dispatch.ICommand => new DispatchSender<TCommand>(this);

            /// <summary>A sender of one request type, to hand to code that should see no more of the dispatcher.</summary>
            {{GeneratedFile.GeneratedCode}}
            public global::Dispatch.ISender<TRequest, TResult> SenderFor<TRequest, TResult>() where TRequest : global::Dispatch.IRequest<TResult> => new DispatchSender<TRequest, TResult>(this);

            /// <summary>A sender of one stream query type, to hand to code that should see no more of the dispatcher.</summary>
            {{GeneratedFile.GeneratedCode}}
            public global::Dispatch.IStreamSender<TQuery, T> StreamSenderFor<TQuery, T>() where TQuery : global::Dispatch.IStreamQuery<T> => new DispatchStreamSender<TQuery, T>(this);
            """);
    }

    /// <summary>Where the runtime type decides.</summary>
    private static void WriteRuntime(SourceWriter writer, string dispatcher)
    {
        string step = GeneratedFile.StepThrough;
        writer.Line();
        writer.Line($$"""
            {{step}}
            private object? DispatchRequest(object request)
            {
                global::System.ArgumentNullException.ThrowIfNull(request);
                return s_dispatchRequests.For(request).SendObject(this, request);
            }

            {{step}}
            private global::System.Threading.Tasks.ValueTask DispatchCommandAsync(object command, global::System.Threading.CancellationToken cancellationToken) => command is null
                ? global::System.Threading.Tasks.ValueTask.FromException(new global::System.ArgumentNullException(nameof(command)))
                : s_dispatchRequests.For(command).SendCommandAsync(this, command, cancellationToken);

            {{step}}
            private TResult DispatchResult<TResult>(object request)
            {
                global::System.ArgumentNullException.ThrowIfNull(request);
                return s_dispatchRequests.ForResult<TResult>(request).SendRequest(this, request);
            }

            {{step}}
            private global::System.Threading.Tasks.ValueTask<TResult> DispatchResultAsync<TResult>(object request, global::System.Threading.CancellationToken cancellationToken)
            {
                if (request is null)
                {
                    return global::System.Threading.Tasks.ValueTask.FromException<TResult>(new global::System.ArgumentNullException(nameof(request)));
                }

                return s_dispatchRequests.For(request) is global::Dispatch.Generated.ResultRoute<{{dispatcher}}, TResult> route
                    ? route.SendRequestAsync(this, request, cancellationToken)
                    : global::System.Threading.Tasks.ValueTask.FromException<TResult>(new global::Dispatch.NoHandlerException(request.GetType()));
            }

            {{step}}
            private global::System.Collections.Generic.IAsyncEnumerable<T> DispatchStream<T>(object query, global::System.Threading.CancellationToken cancellationToken)
            {
                global::System.ArgumentNullException.ThrowIfNull(query);
                return s_dispatchRequests.ForStream<T>(query).StreamQuery(this, query, cancellationToken);
            }
            """);
    }

    private static void WriteTables(SourceWriter writer, CorePlan plan)
    {
        string dispatcher = plan.Header.TypeName;
        string step = GeneratedFile.StepThrough;
        writer.Line();
        writer.Line($$"""
            private static readonly DispatchRequests s_dispatchRequests = new DispatchRequests();

            /// <summary>The route of a command type, resolved once for each type and constant for the JIT from then on.</summary>
            private static class DispatchCommandSlot<TCommand>
            {
                internal static readonly global::Dispatch.Generated.CommandRoute<{{dispatcher}}, TCommand> Route = s_dispatchRequests.OfCommand<TCommand>();
            }

            /// <summary>The route of a request type, resolved once for each type and constant for the JIT from then on.</summary>
            private static class DispatchRequestSlot<TRequest, TResult>
            {
                internal static readonly global::Dispatch.Generated.RequestRoute<{{dispatcher}}, TRequest, TResult> Route = s_dispatchRequests.OfRequest<TRequest, TResult>();
            }

            /// <summary>The route of a stream query type, resolved once for each type and constant for the JIT from then on.</summary>
            private static class DispatchStreamSlot<TQuery, T>
            {
                internal static readonly global::Dispatch.Generated.StreamRoute<{{dispatcher}}, TQuery, T> Route = s_dispatchRequests.OfStream<TQuery, T>();
            }

            /// <summary>Sends one command type.</summary>
            {{step}}
            internal sealed class DispatchSender<TCommand> : global::Dispatch.ISender<TCommand> where TCommand : global::Dispatch.ICommand
            {
                internal readonly {{dispatcher}} _dispatcher;

                public DispatchSender({{dispatcher}} dispatcher) => _dispatcher = dispatcher;

                public void Send(in TCommand command) => _dispatcher.Send<TCommand>(in command);

                public global::System.Threading.Tasks.ValueTask SendAsync(TCommand command, global::System.Threading.CancellationToken cancellationToken = default) =>
                    _dispatcher.SendAsync<TCommand>(command, cancellationToken);
            }

            /// <summary>Sends one request type.</summary>
            {{step}}
            internal sealed class DispatchSender<TRequest, TResult> : global::Dispatch.ISender<TRequest, TResult> where TRequest : global::Dispatch.IRequest<TResult>
            {
                internal readonly {{dispatcher}} _dispatcher;

                public DispatchSender({{dispatcher}} dispatcher) => _dispatcher = dispatcher;

                public TResult Send(in TRequest request) => _dispatcher.Send<TRequest, TResult>(in request);

                public global::System.Threading.Tasks.ValueTask<TResult> SendAsync(TRequest request, global::System.Threading.CancellationToken cancellationToken = default) =>
                    _dispatcher.SendAsync<TRequest, TResult>(request, cancellationToken);
            }

            /// <summary>Sends one stream query type.</summary>
            {{step}}
            internal sealed class DispatchStreamSender<TQuery, T> : global::Dispatch.IStreamSender<TQuery, T> where TQuery : global::Dispatch.IStreamQuery<T>
            {
                private readonly {{dispatcher}} _dispatcher;

                public DispatchStreamSender({{dispatcher}} dispatcher) => _dispatcher = dispatcher;

                public global::System.Collections.Generic.IAsyncEnumerable<T> Stream(TQuery query, global::System.Threading.CancellationToken cancellationToken = default) =>
                    _dispatcher.Stream<TQuery, T>(query, cancellationToken);
            }
            """);
        writer.Line();
        writer.Line("/// <summary>Finds the route of a type by the hash of its name, without loading any other request type.</summary>");
        writer.Line(step);
        writer.Open($"private sealed class DispatchRequests : global::Dispatch.Generated.RequestRoutes<{dispatcher}>");
        TableEmitter.WriteCreate(
            writer,
            $"global::Dispatch.Generated.RequestRoute<{dispatcher}>?",
            plan.Requests.Select(static route => (route.Key, "FindRequest_" + route.Member)));
        writer.Close();
    }
}
