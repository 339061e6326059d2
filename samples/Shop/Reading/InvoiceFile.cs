using System;
using System.IO;
using System.Text;
using Shop.Events;

namespace Shop.Reading;

/// <summary>A file of invoice lines, read row by row, so that it may be larger than memory.</summary>
internal sealed class InvoiceFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly StreamReader _text;
    private readonly CsvReader _csv;
    private readonly LineParser _parser;
    private readonly long _length;
    private bool _hasRows;

    /// <exception cref="InputRefusedException">The file is missing, not readable, empty, or its header is not usable.</exception>
    public InvoiceFile(string path)
    {
        _stream = Guard(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));
        try
        {
            // Bytes that are not UTF-8 are refused: replaced by U+FFFD, two different codes could become the same one.
            _text = new StreamReader(_stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            _csv = new CsvReader(_text);
            _length = Guard(() => _stream.CanSeek ? _stream.Length : 0);
            _parser = new LineParser(ReadHeader());
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>How much was read, from 0 to 1, or null where a size is not known, as for a pipe.</summary>
    public double? Progress => _length > 0 ? Math.Min(1, (double)_stream.Position / _length) : null;

    /// <summary>Reads the next row.</summary>
    /// <param name="line">The row, if it is one.</param>
    /// <param name="rejected">What is wrong with it otherwise.</param>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputRefusedException">The file cannot be read on, or has no rows at all.</exception>
    public bool Read(out InvoiceLine? line, out RowRejected rejected)
    {
        line = null;
        rejected = default;
        if (ReadRecord() is not { } record)
        {
            return _hasRows ? false : throw new InputRefusedException("the file has a header and no rows");
        }

        _hasRows = true;
        line = _parser.Parse(record, out string reason);
        if (line is null)
        {
            rejected = new RowRejected(record.FirstLine, record.LastLine, reason);
        }

        return true;
    }

    public void Dispose() => _text.Dispose();

    private Columns ReadHeader()
    {
        CsvRecord? header = ReadRecord() ?? throw new InputRefusedException("the file is empty");
        return header.Error is null ? new Columns(header.Fields) : throw new InputRefusedException($"header: {header.Error}");
    }

    private CsvRecord? ReadRecord()
    {
        CsvRecord? record;
        do
        {
            record = Guard(_csv.Read);
        }
        while (record is { IsBlank: true });

        return record;
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FileNotFoundException e)
        {
            throw new InputRefusedException("there is no such file", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputRefusedException("the file is not UTF-8 text", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputRefusedException(e.Message, e);
        }
    }
}
