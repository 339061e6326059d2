using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>The same event twice.</summary>
internal static class DuplicateCases
{
    public static RuleCase Case { get; } = new("DSP1103", new PublishSiteAnalyzer(),
        """
        public class Product { public int Id { get; set; } public decimal Price { get; set; } }
        public record Updated(int Id);

        public class Catalog(IPublisher bus)
        {
            public void Save(Product product, decimal price)
            {
                product.Price = price;
                bus.Publish(new Updated(product.Id));
                product.Price = Math.Round(price);
                [|bus.Publish(new Updated(product.Id))|];
            }
        }
        """,
        """
        public class Product { public int Id { get; set; } public decimal Price { get; set; } public void Discount() => Price--; }
        public record Updated(int Id);
        public record Priced(int Id, decimal Price);
        public record Moved(int From, int To);

        public class Catalog(IPublisher bus, IPublisher other)
        {
            public void Once(Product product, decimal price)
            {
                product.Price = price;
                product.Price = Math.Round(price);
                bus.Publish(new Updated(product.Id));
            }

            public void Prices(Product product)
            {
                bus.Publish(new Priced(product.Id, product.Price));
                product.Discount();
                bus.Publish(new Priced(product.Id, product.Price));
                product.Price = 3;
                bus.Publish(new Priced(product.Id, product.Price));
            }

            public void Branches(Product product, bool twice)
            {
                if (twice) { bus.Publish(new Updated(product.Id)); } else { bus.Publish(new Updated(product.Id)); }
            }

            public void Two(int from, int to) { bus.Publish(new Moved(from, to)); bus.Publish(new Moved(to, from)); }

            public void Buses(int id) { bus.Publish(new Updated(id)); other.Publish(new Updated(id)); }

            public void Reassigned(int id) { bus.Publish(new Updated(id)); id++; bus.Publish(new Updated(id)); }

            public void Fresh() { bus.Publish(new Updated(Random.Shared.Next())); bus.Publish(new Updated(Random.Shared.Next())); }
        }
        """);
}
