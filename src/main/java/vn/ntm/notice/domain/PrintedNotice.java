package vn.ntm.notice.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is printed: its parts in the order of domain 4.2.
 *
 * @param issuing lines over the number: "ỦY BAN NHÂN DÂN", "HUYỆN TRÀNG ĐỊNH"
 * @param body opening, items and closing, one line each, marks before the words
 */
public record PrintedNotice(NoticeHeader header, List<String> issuing, List<String> body, List<Line> recipients) {

    private static final String BLANK = "    ";

    /** A receiver of the paper or of its electronic copy. */
    public record Line(RecipientList list, int depth, String text) {}

    static PrintedNotice of(ConclusionNotice notice) {
        NoticeRecord entry = notice.entry();
        return new PrintedNotice(
                entry.header(),
                Stream.of(entry.letterheadParent(), entry.letterheadIssuer())
                        .filter(Objects::nonNull)
                        .filter(line -> !line.isBlank())
                        .toList(),
                notice.clauses().stream().flatMap(PrintedNotice::lines).toList(),
                notice.recipients().stream().map(Recipient::printed).toList());
    }

    private static Stream<String> lines(Clause clause) {
        String words = clause.mark().isEmpty() ? clause.text() : clause.mark() + " " + clause.text();
        return Arrays.stream(words.split("\n")).filter(line -> !line.isBlank());
    }

    public boolean isPage() {
        return header.kind() == NoticeKind.TIN_KET_LUAN;
    }

    /** "156/TB-UBND", or "/TB-UBND" before the clerk gave a number. */
    public String number() {
        DocumentNumber given = header.documentNumber();
        String series = header.series();
        return given != null ? given.toString() : "/" + (series == null ? DocumentNumber.DEFAULT_SERIES : series);
    }

    /** "Tràng Định, ngày 07 tháng 9 năm 2021", with blanks for what is not known yet. */
    public String placeAndDay() {
        PartialDate day = header.issued();
        String place = header.place();
        return (place == null ? "" : place + ", ")
                + "ngày " + or(day == null ? null : day.printedDay())
                + " tháng " + or(day == null ? null : day.printedMonth())
                + " năm " + (day == null ? BLANK : day.year());
    }

    private static String or(@Nullable String known) {
        return known == null ? BLANK : known;
    }

    public List<Line> recipients(RecipientList list) {
        return recipients.stream().filter(line -> line.list() == list).toList();
    }

    /** "thong-bao-156-tb-ubnd", for the name of its file. */
    public String fileName() {
        return "thong-bao-"
                + (header.number() == null
                        ? "du-thao"
                        : number().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }
}
