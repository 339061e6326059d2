using System;
using System.IO;

namespace Shop;

/// <summary>The command line.</summary>
/// <param name="Input">The file to replay.</param>
/// <param name="Help">Whether only the help is wanted.</param>
internal sealed record Options(string Input, bool Help)
{
    public const string HelpText = """
        Replays the invoice lines of an online shop as events and prints what the observers learned.

        Usage: dotnet run --project samples/Shop -c Release [-- options]

          --input PATH   a CSV file (UTF-8) with the columns InvoiceNo, StockCode, Description, Quantity,
                         InvoiceDate, UnitPrice, CustomerID and Country, in any order;
                         without it 10,000 rows of the UCI Online Retail data set are replayed
          --help, -h     this text

        The summary goes to stdout, progress and rejected rows to stderr.
        Exit code: 0 done, 1 the file was refused, 2 wrong usage.
        """;

    public static string DefaultInput => Path.Combine(AppContext.BaseDirectory, "data", "online-retail-10k.csv");

    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="error">What is wrong with them, if the result is null.</param>
    /// <returns>The options, or null.</returns>
    public static Options? Parse(string[] arguments, out string error)
    {
        error = "";
        string? input = null;
        bool help = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--help" or "-h":
                    help = true;
                    break;
                case "--input" when input is not null:
                    error = "--input is given twice";
                    return null;
                case "--input" when i + 1 < arguments.Length && arguments[i + 1].Length > 0:
                    input = arguments[++i];
                    break;
                case "--input":
                    error = "--input needs a path";
                    return null;
                default:
                    error = $"unknown option '{arguments[i]}'";
                    return null;
            }
        }

        return new Options(input ?? DefaultInput, help);
    }
}
