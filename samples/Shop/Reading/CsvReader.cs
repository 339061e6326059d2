using System.IO;
using System.Text;

namespace Shop.Reading;

/// <summary>
/// Reads comma-separated records as RFC 4180 describes them: a field in double quotes may contain commas, line ends and
/// doubled quotes. A quote inside an unquoted field is an ordinary character, as in <c>12" PLATE</c>.
/// </summary>
internal sealed class CsvReader(TextReader input)
{
    private const int End = -1;
    private readonly StringBuilder _field = new();
    private readonly CsvRecord _record = new();
    private int _line = 1;

    /// <summary>Reads the next record.</summary>
    /// <returns>The record, valid until the next call, or null at the end.</returns>
    /// <exception cref="InputRefusedException">A quoted field is never closed, so nothing after it can be read.</exception>
    public CsvRecord? Read()
    {
        if (input.Peek() == End)
        {
            return null;
        }

        _record.Fields.Clear();
        _record.Error = null;
        _record.FirstLine = _line;
        int separator;
        do
        {
            _field.Clear();
            separator = input.Peek() == '"' ? ReadQuoted() : ReadUntilSeparator();
            _record.Fields.Add(_field.ToString());
        }
        while (separator == ',');

        _record.LastLine = _line;
        if (separator != End)
        {
            _line++;
        }

        return _record;
    }

    private int ReadQuoted()
    {
        int opened = _line;
        input.Read();
        while (true)
        {
            int c = input.Read();
            if (c == End)
            {
                throw new InputRefusedException($"line {opened}: a quoted field is never closed");
            }

            if (c == '"' && input.Peek() != '"')
            {
                break;
            }

            if (c == '"')
            {
                input.Read();
            }
            else if (c == '\n' || (c == '\r' && input.Peek() != '\n'))
            {
                _line++;
            }

            _field.Append((char)c);
        }

        int length = _field.Length;
        int separator = ReadUntilSeparator();
        if (_field.Length > length)
        {
            _record.Error ??= "text after the closing quote of a field";
        }

        return separator;
    }

    /// <summary>Appends up to the next comma or line end, and consumes it.</summary>
    private int ReadUntilSeparator()
    {
        while (true)
        {
            int c = input.Read();
            if (c == '\r')
            {
                if (input.Peek() == '\n')
                {
                    input.Read();
                }

                return '\n';
            }

            if (c is End or ',' or '\n')
            {
                return c;
            }

            _field.Append((char)c);
        }
    }
}
