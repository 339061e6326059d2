using System.Globalization;
using System.Text;

namespace Dispatch.Flow.Model;

/// <summary>The words of the document for the names of the graph.</summary>
internal static class Words
{
    /// <summary>A name in lower case with hyphens: <c>ClrEvent</c> is <c>clr-event</c>.</summary>
    public static string Of(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        }

        return word.ToString();
    }

    /// <summary>Higher is surer.</summary>
    public static int Rank(string certainty) => certainty switch { "must" => 2, "may" => 1, _ => 0 };
}
