using System;

namespace Dispatch;

/// <summary>The events of one type for observers of the base library's kind.</summary>
internal sealed class EventObservable<TEvent>(ISubscriber subscriber, int order) : IObservable<TEvent>
{
    public IDisposable Subscribe(IObserver<TEvent> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return subscriber.Add(new ObserverSubscription(observer, order));
    }

    private sealed class ObserverSubscription(IObserver<TEvent> observer, int order) : Subscription<TEvent>(order)
    {
        protected internal override void OnEvent(in TEvent e) => observer.OnNext(e);

        public override string ToString() => observer.GetType().FullName + ".OnNext";
    }
}
