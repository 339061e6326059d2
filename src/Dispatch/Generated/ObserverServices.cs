using System;
using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Generated;

/// <summary>For generated code: what an observer's constructor asks for, from any container.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class ObserverServices
{
    /// <summary>A service, or an exception that names who needs it.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="observer">Who needs it.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public static T Required<T>(IServiceProvider? services, string observer) =>
        services?.GetService(typeof(T)) is T service ? service : throw Missing(observer, typeof(T));

    /// <summary>A service, or the default where it is not registered.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <param name="services">The container.</param>
    /// <returns>The service, or null.</returns>
    public static T? Optional<T>(IServiceProvider? services) => services?.GetService(typeof(T)) is T service ? service : default;

    /// <summary>A service, or null where it is not registered. Not generic, and without the type of the container, whose assembly need not be loaded then.</summary>
    /// <param name="services">The container.</param>
    /// <param name="service">The service.</param>
    /// <returns>The service.</returns>
    internal static object? Find(object services, Type service) => ((IServiceProvider)services).GetService(service);

    private static InvalidOperationException Missing(string observer, Type service) => new(
        observer == service.ToString()
            ? $"The observer {observer} cannot be constructed by the dispatcher: register it with the container, or pass it to the constructor of the dispatcher."
            : $"The observer {observer} needs {service}, which is not registered with the container.");
}
