using System.Text;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A report is believed only for what it says: what it counts and does not list is not accepted, and any encoding and language is read.</summary>
[Parallelizable(ParallelScope.All)]
public class ProcessingReportTests
{
    private static readonly int[] Three = [1, 2, 3];

    [TestCase("3", "3", "0", "", "Accepted,Accepted,Accepted")]
    [TestCase("3", "2", "1", "2:Error", "Accepted,Refused,Accepted")]
    [TestCase("3", "2", "1", "", "Unclear,Unclear,Unclear", TestName = "Counted_and_not_listed")]
    [TestCase("3", "1", "2", "2:Error", "Unclear,Refused,Unclear", TestName = "One_of_two_is_listed")]
    [TestCase("3", "2", "0", "", "Unclear,Unclear,Unclear", TestName = "Fewer_successful_than_processed")]
    [TestCase("3", "0", "3", "", "Refused,Refused,Refused", TestName = "None_was_carried_out")]
    [TestCase("2", "2", "0", "", "Unclear,Unclear,Unclear", TestName = "Fewer_processed_than_sent")]
    [TestCase(null, null, null, "", "Unclear,Unclear,Unclear", TestName = "Without_a_count")]
    [TestCase("3", null, null, "2:Error", "Accepted,Refused,Accepted", TestName = "Only_the_processed_are_counted")]
    [TestCase("0", "0", "1", "0:Error", "Refused,Refused,Refused", TestName = "The_feed_as_a_whole")]
    [TestCase("3", "2", "1", "0:Error", "Unclear,Unclear,Unclear", TestName = "An_error_of_no_message")]
    [TestCase("3", "2", "1", "abc:Error", "Unclear,Unclear,Unclear", TestName = "A_number_that_is_none")]
    [TestCase("3", "2", "1", "9:Error", "Unclear,Unclear,Unclear", TestName = "A_message_of_another_feed")]
    [TestCase("3", "3", "0", "2:Warning", "Accepted,Accepted,Accepted")]
    [TestCase("3", "3", "0", "2:Warnung", "Accepted,Accepted,Accepted", TestName = "A_warning_in_German")]
    [TestCase("3", "2", "1", "2:エラー", "Accepted,Refused,Accepted", TestName = "An_error_in_Japanese")]
    [TestCase("3", "1", "2", "1:Error 2:?? 3:??", "Refused,Unclear,Unclear", TestName = "What_cannot_be_told_apart")]
    public void A_message_is_accepted_only_where_the_counts_leave_no_error_unlisted(string? processed, string? successful, string? withError, string results, string expected)
    {
        var report = ProcessingReport.TryRead(Encoding.UTF8.GetBytes(Report(processed, successful, withError, results)))!;
        Assert.That(string.Join(',', Three.Select(id => report.Of(id, Three).GetType().Name)), Is.EqualTo(expected));
    }

    [TestCase("shift_jis", "shift_jis", null)]
    [TestCase("shift_jis", null, "Shift_JIS")]
    [TestCase("shift_jis", "UTF-8", "shift_jis", TestName = "It_calls_itself_UTF_8_and_is_not")]
    [TestCase("utf-8", "utf-8", "iso-8859-1")]
    [TestCase("utf-8", null, null)]
    [TestCase("utf-16", "utf-16", null)]
    [TestCase("utf-16BE", null, null)]
    [TestCase("euc-jp", "EUC-JP", "nonsense")]
    [TestCase("windows-1252", "windows-1252", null, "Größe falsch")]
    public void Any_encoding_is_read(string encoding, string? declared, string? charset, string words = "注文は発送済みです")
    {
        var xml = (declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n") + Report("1", "0", "1", "1:Error").Replace("WORDS", words);
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(xml);

        Assert.That(ProcessingReport.TryRead(bytes, charset)!.WordsOf(1), Is.EqualTo($"{words} (18001)"));
    }

    [Test]
    public void Bytes_that_no_encoding_fits_still_give_the_numbers()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Report("3", "2", "1", "2:Error").Replace("WORDS", "\u00C3\u0028\u0081"));
        Assert.That(ProcessingReport.TryRead(bytes, "utf-8")!.Of(2, Three), Is.InstanceOf<MessageVerdict.Refused>());
    }

    [Test]
    public void A_mark_at_the_beginning_a_namespace_and_control_characters_do_no_harm()
    {
        var xml = "\uFEFF \n" + Report("1", "0", "1", "1:Error").Replace("<AmazonEnvelope>", "<AmazonEnvelope xmlns=\"urn:amazon\">").Replace("WORDS", "a&#x1;b");
        Assert.That(ProcessingReport.TryRead(Encoding.UTF8.GetBytes(xml))!.WordsOf(1), Is.EqualTo("a b (18001)"));
    }

    [Test]
    public void What_is_no_report_is_none([Values("", "<html>", "<AmazonEnvelope/>", "{\"errors\":[]}", "<!DOCTYPE a [<!ENTITY b \"c\">]><ProcessingReport>&b;</ProcessingReport>")] string text) =>
        Assert.That(ProcessingReport.TryRead(Encoding.UTF8.GetBytes(text)), Is.Null);

    [Test]
    public void Unpacking_ends_at_the_bound()
    {
        var packed = Packed.Of(new byte[3 * 1024 * 1024]);
        Assert.That(Packed.Open(packed, 3 * 1024 * 1024), Has.Length.EqualTo(3 * 1024 * 1024));
        Assert.That(() => Packed.Open(packed, 3 * 1024 * 1024 - 1), Throws.TypeOf<InvalidDataException>());
    }

    private static string Report(string? processed, string? successful, string? withError, string results)
    {
        var listed = results.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(result => result.Split(':'))
            .Select(parts => $"<Result><MessageID>{parts[0]}</MessageID><ResultCode>{parts[1]}</ResultCode><ResultMessageCode>18001</ResultMessageCode><ResultDescription>WORDS</ResultDescription></Result>");
        return $"<AmazonEnvelope><Header/><MessageType>ProcessingReport</MessageType><Message><MessageID>1</MessageID><ProcessingReport><ProcessingSummary>"
            + Count("MessagesProcessed", processed) + Count("MessagesSuccessful", successful) + Count("MessagesWithError", withError)
            + $"</ProcessingSummary>{string.Concat(listed)}</ProcessingReport></Message></AmazonEnvelope>";

        static string Count(string name, string? value) => value is null ? "" : $"<{name}>{value}</{name}>";
    }
}
