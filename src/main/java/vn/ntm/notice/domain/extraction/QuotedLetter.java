package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;
import vn.ntm.notice.domain.extraction.People.Person;

/** The one letter that a piece of news reports: "ngày 28-8-2018, UBND tỉnh có Công văn số 10491/UBND-VX". */
record QuotedLetter(Header header, @Nullable Person signer) {

    private static final Pattern SENT = Pattern.compile("(?:[Nn]gày\\s(?<before>" + PaperDates.DAY
            + "|\\d{1,2}\\s?[/-]\\s?\\d{1,2}(?![/\\d-]))[^.;]{0,120}?)?(?:có|ban hành|ra|gửi|ký|phát hành)\\s"
            + "(?:Công văn|công văn|[Vv]ăn bản|Thông báo|Chỉ thị|Công điện|Kế hoạch)\\ssố\\s*:?\\s*"
            + "(?<number>\\d{1,5})\\s?/\\s?(?<symbol>\\p{L}[\\p{L}\\d&]*(?:\\s?[-–]\\s?[\\p{L}\\d&]+){0,5})"
            + "(?:,?\\s(?:ngày|đề ngày)\\s(?<after>" + PaperDates.DAY + "))?");
    private static final Pattern SIGNS = Pattern.compile("\\s?(?:đã )?ký(?!\\p{L}).*", Pattern.DOTALL);

    /** Null when none or several are reported. */
    static @Nullable QuotedLetter in(List<String> texts) {
        Set<String> numbers = new LinkedHashSet<>();
        QuotedLetter found = null;
        for (String text : texts) {
            Matcher sent = SENT.matcher(text);
            while (sent.find()) {
                if (numbers.add(sent.group("number")) && numbers.size() == 1) {
                    found = of(sent, text);
                }
            }
        }
        return numbers.size() == 1 ? found : null;
    }

    /** A day without a year is of the year that the news names. */
    private static @Nullable LocalDate day(String printed, String text) {
        Integer year = MeetingReader.firstYear(List.of(text));
        boolean whole = printed.matches("(?s).*\\d{4}");
        return PaperDates.firstIn("ngày " + printed.replace(" ", "") + (whole || year == null ? "" : "/" + year));
    }

    private static QuotedLetter of(Matcher sent, String text) {
        String symbol = sent.group("symbol").replaceAll("\\s", "").replace('–', '-');
        String value = sent.group("number");
        String date = sent.group("before") == null ? sent.group("after") : sent.group("before");
        LocalDate day = date == null ? null : day(date, text);
        Header header = new Header(
                null,
                null,
                new DocumentNumber(value, symbol),
                value + "/" + symbol,
                symbol,
                null,
                day == null ? null : PartialDate.of(day),
                null,
                null);
        Person signer = People.in(text).stream()
                .filter(person -> person.start() > sent.end()
                        && SIGNS.matcher(text.substring(person.end())).matches())
                .findFirst()
                .orElse(null);
        return new QuotedLetter(header, signer);
    }
}
