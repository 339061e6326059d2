using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace Dispatch.Samples.Tests;

public class ShopInputTests
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private const string GoodRow = "1,A,thing,2,2010-12-01 08:26:00,1.25,7,France\n";

    [Fact]
    public async Task Shop_QuotedFields_AreUnquoted()
    {
        string csv = Header
            + "1,\"A,1\",\"a \"\"red\"\" thing,\nof two lines\",2,2010-12-01 08:26:00,1.25,7,\"Korea, Republic of\"\r\n"
            + "1,\"A,1\",12\" PLATE,1,\"2010-12-01 08:26:00\",\"0.50\",\"7\",\"Korea, Republic of\"";

        ShopRun run = await ShopRun.OfTextAsync(csv);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("0", run.Value("rejected rows"));
        Assert.Equal("1", run.Value("products"));
        Assert.Equal("3.00", run.Value("net revenue"));
        Assert.Matches("(?m)^  Korea, Republic of  3\\.00\r?$", run.Output);
        Assert.Contains("A,1  a \"red\" thing, of two lines", run.Output);
    }

    [Fact]
    public async Task Shop_ColumnsInAnotherOrder_AreFoundByName()
    {
        ShopRun run = await ShopRun.OfTextAsync(
            "\uFEFFCountry,Extra,UnitPrice,CustomerID,InvoiceDate,Quantity,Description,StockCode,InvoiceNo\r\nFrance,x,1.25,7,2010-12-01 08:26:00,2,thing,A,1\r\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("2.50", run.Value("net revenue"));
        Assert.Equal("1", run.Value("customers"));
    }

    [Fact]
    public async Task Shop_InvoiceNumberThatReturns_IsOneOrder()
    {
        ShopRun run = await ShopRun.OfTextAsync(Header + GoodRow + GoodRow.Replace("1,A", "2,A") + GoodRow);

        Assert.Equal("2", run.Value("orders"));
        Assert.Equal("7.50", run.Value("net revenue"));
    }

    [Fact]
    public async Task Shop_Cancellation_TakesRevenueStockAndPointsBack()
    {
        ShopRun run = await ShopRun.OfTextAsync(Header + GoodRow + GoodRow.Replace("1,A", "C2,A").Replace(",2,2010", ",-2,2010"));

        Assert.Equal("1", run.Value("orders"));
        Assert.Equal("1", run.Value("cancellations"));
        Assert.Equal("0.00", run.Value("net revenue"));
        Assert.Equal("2", run.Value("units in"));
        Assert.Equal("2", run.Value("units out"));
        Assert.Equal("0", run.Value("loyalty points"));
    }

    [Fact]
    public async Task Shop_StockAdjustment_LeavesTheWarehouseAndIsNotPaid()
    {
        ShopRun run = await ShopRun.OfTextAsync(Header + "1,A,damaged,-3,2010-12-01 08:26:00,0.0,,France\n");

        Assert.Equal("1", run.Value("orders"));
        Assert.Equal("0", run.Value("orders paid"));
        Assert.Equal("1", run.Value("stock adjustments"));
        Assert.Equal("3", run.Value("units out"));
    }

    [Theory]
    [InlineData("2,A,thing,many,2010-12-01 08:26:00,1.25,7,France", "Quantity 'many' is not a whole number")]
    [InlineData("2,A,thing,99999999999,2010-12-01 08:26:00,1.25,7,France", "Quantity '99999999999' is not a whole number")]
    [InlineData("2,A,thing,1,yesterday,1.25,7,France", "InvoiceDate 'yesterday'")]
    [InlineData("2,A,thing,1,2010-12-01 08:26:00,\"1,25\",7,France", "UnitPrice '1,25' is not a number")]
    [InlineData("2,A,thing,1,2010-12-01 08:26:00,79228162514264337593543950335,7,France", "UnitPrice '79228162514264337593543950335' is above")]
    [InlineData(",A,thing,1,2010-12-01 08:26:00,1.25,7,France", "no InvoiceNo")]
    [InlineData("2,,thing,1,2010-12-01 08:26:00,1.25,7,France", "no StockCode")]
    [InlineData("2,A,thing", "3 fields instead of 8")]
    [InlineData("2,A,thing,1,2010-12-01 08:26:00,1.25,7,France,more", "9 fields instead of 8")]
    [InlineData("2,\"A\"b,thing,1,2010-12-01 08:26:00,1.25,7,France", "text after the closing quote")]
    public async Task Shop_MalformedRow_IsCountedAndReportedWithItsLine(string row, string reason)
    {
        ShopRun run = await ShopRun.OfTextAsync(Header + GoodRow + "\n" + row + "\n" + GoodRow);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("1", run.Value("rejected rows"));
        Assert.Contains("rejected line 4: " + reason, run.Error);
        Assert.Equal("5.00", run.Value("net revenue"));
        Assert.Equal("1", run.Value("orders"));
    }

    [Fact]
    public async Task Shop_MalformedRowOfSeveralLines_IsReportedWithAllOfThem()
    {
        ShopRun run = await ShopRun.OfTextAsync(Header + "2,\"A\nB\nC\",thing\n" + GoodRow);

        Assert.Contains("rejected lines 2 to 4: 3 fields instead of 8", run.Error);
        Assert.Equal("2.50", run.Value("net revenue"));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("\n\n", "the file is empty")]
    [InlineData(Header, "the file has a header and no rows")]
    [InlineData("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,CustomerID\n1,A,x,1,d,7\n", "no column UnitPrice, Country")]
    [InlineData("Country," + Header + "x," + GoodRow, "column Country more than once")]
    [InlineData(Header + GoodRow + "2,\"A,thing,1\n", "line 3: a quoted field is never closed")]
    public async Task Shop_UnusableFile_IsRefused(string csv, string message)
    {
        ShopRun run = await ShopRun.OfTextAsync(csv);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Shop_FileThatIsNotUtf8_IsRefused()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(Header + GoodRow.Replace("thing", "th\u00efng")));

            ShopRun run = await ShopRun.StartAsync("--input", path);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("not UTF-8", run.Error);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Shop_MissingFile_IsRefused()
    {
        ShopRun run = await ShopRun.StartAsync("--input", "no-such-file.csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot replay 'no-such-file.csv': there is no such file", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Shop_DirectoryAsFile_IsRefused()
    {
        ShopRun run = await ShopRun.StartAsync("--input", Path.GetTempPath());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot replay", run.Error);
    }
}
