package vn.ntm.notice.domain.extraction;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;
import vn.ntm.notice.domain.extraction.SourceText.Line;

/** The head of a paper: letterhead, number, place and date; any of them may be blank or lost. */
final class HeaderReader {

    private static final Pattern NUMBER = Pattern.compile(
            "Số\\s*:?[\\s….]*(\\d{1,5}\\p{L}?)?[\\s….]*/\\s*(\\p{L}[\\p{L}\\d&]*(?:\\s*[-–]\\s*[\\p{L}\\d&]+)*)(?=\\s|$|,)");
    private static final Pattern DATE = Pattern.compile(
            "(\\p{Lu}[\\p{L}. ]{1,40}?)\\s*,\\s*ngày[\\s….]*(\\d{1,2})?[\\s….]*tháng[\\s….]*(\\d{1,2})?[\\s….]*năm[\\s….]*(\\d{4})?");
    private static final Pattern NATION = Pattern.compile("CỘNG\\s+HÒA|CỘNG\\s+HOÀ|Độc\\s+lập\\s*[-–]");

    private @Nullable DocumentNumber number;
    private @Nullable String series;
    private @Nullable String place;
    private @Nullable PartialDate issued;
    private final List<String> letterhead = new ArrayList<>();

    private HeaderReader() {}

    static Header read(List<Line> head, @Nullable String type, @Nullable String subject) {
        HeaderReader reader = new HeaderReader();
        head.forEach(line -> reader.readLine(line.text()));
        int size = reader.letterhead.size();
        return new Header(
                size > 1 ? reader.letterhead.get(0) : null,
                size == 0 ? null : String.join(" ", reader.letterhead.subList(size > 1 ? 1 : 0, size)),
                reader.number,
                reader.series,
                reader.place,
                reader.issued,
                type,
                subject);
    }

    private void readLine(String line) {
        Matcher numbered = NUMBER.matcher(line);
        boolean isNumber = numbered.find();
        if (isNumber) {
            String symbol = numbered.group(2).replaceAll("\\s", "").replace('–', '-');
            series = symbol;
            String value = numbered.group(1);
            if (value != null) {
                number = new DocumentNumber(value, symbol);
            }
        }
        Matcher dated = DATE.matcher(isNumber ? line.substring(numbered.end()) : line);
        if (dated.find()) {
            place = Paragraph.squeeze(dated.group(1));
            issued = date(dated.group(4), dated.group(3), dated.group(2));
            return;
        }
        if (!isNumber && series == null) {
            Matcher nation = NATION.matcher(line);
            String left = nation.find() ? line.substring(0, nation.start()) : line;
            left = Paragraph.squeeze(left);
            if (left.length() > 3
                    && left.length() < 80
                    && left.equals(left.toUpperCase(java.util.Locale.ROOT))
                    && left.matches(".*\\p{Lu}{2}.*")) {
                letterhead.add(left);
            }
        }
    }

    private static @Nullable PartialDate date(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null) {
            return null;
        }
        try {
            return new PartialDate(
                    Integer.parseInt(year),
                    month == null ? null : Integer.valueOf(month),
                    month == null || day == null ? null : Integer.valueOf(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
