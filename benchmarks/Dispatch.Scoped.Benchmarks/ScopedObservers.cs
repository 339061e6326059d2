namespace Dispatch.Scoped.Benchmarks;

public readonly record struct ToSingleton(long Value);

public readonly record struct ToScoped(long Value);

public readonly record struct ToTransient(long Value);

public readonly record struct ToPublishScope(long Value);

public readonly record struct ToDeliveryScope(long Value);

[Handles<ToSingleton>]
public sealed class SingletonObserver
{
    public long Sum;

    public void Handle(in ToSingleton e) => Sum += e.Value;
}

[Handles<ToScoped>]
[Observer(ObserverLifetime.Scoped)]
public sealed class ScopedObserver
{
    public long Sum;

    public void Handle(in ToScoped e) => Sum += e.Value;
}

[Handles<ToTransient>]
[Observer(ObserverLifetime.Transient)]
public sealed class TransientObserver
{
    public long Sum;

    public void Handle(in ToTransient e) => Sum += e.Value;
}

[Handles<ToPublishScope>]
[Observer(ObserverLifetime.PerPublish)]
public sealed class PublishScopeObserver
{
    public long Sum;

    public void Handle(in ToPublishScope e) => Sum += e.Value;
}

[Handles<ToDeliveryScope>]
[Observer(ObserverLifetime.PerDelivery)]
public sealed class DeliveryScopeObserver
{
    public long Sum;

    public void Handle(in ToDeliveryScope e) => Sum += e.Value;
}

[Dispatcher]
public sealed partial class ScopedDispatcher;
