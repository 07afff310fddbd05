package vn.ntm.notice.domain.extraction;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;
import vn.ntm.notice.domain.extraction.SourceText.Line;

/**
 * The head of a paper: letterhead, number, place and date, type, subject and addressees, in whatever order the lines
 * come; any of them may be blank or lost.
 */
final class HeadReader {

    /** A head longer than this is none. */
    private static final int LIMIT = 90;

    private static final int LONGEST = 1500;
    private static final int SUBJECT_LINES = 8;

    private enum State {
        FREE,
        SUBJECT,
        ADDRESSEES
    }

    private final List<Line> lines;
    private State state = State.FREE;
    private final Letterhead letterhead = new Letterhead();
    private final List<String> addressees = new ArrayList<>();
    private @Nullable DocumentNumber number;
    private @Nullable String printedNumber;
    private @Nullable String symbol;
    private @Nullable String place;
    private @Nullable PartialDate issued;
    private @Nullable String type;
    private @Nullable String subject;
    private boolean addressed;
    private int first = -1;
    private int next;

    private HeadReader(List<Line> lines) {
        this.lines = lines;
    }

    static HeadReader read(List<Line> lines) {
        HeadReader reader = new HeadReader(lines);
        int limit = Math.min(lines.size(), LIMIT);
        while (reader.next < limit && reader.take(lines.get(reader.next))) {
            reader.next++;
        }
        if (!reader.isPaper()) {
            return new HeadReader(List.of());
        }
        return reader;
    }

    /** Whether the text has a head at all; a page of news has none. */
    boolean isPaper() {
        return type != null || symbol != null || addressed;
    }

    /** A letter names whom it is sent to; a notice, a plan, a report names what it is. */
    boolean isLetter() {
        return type == null && (addressed || symbol != null);
    }

    /** The first line of the head; what stands before it is not part of the paper. */
    int firstLine() {
        return Math.max(first, 0);
    }

    /** The line after the head. */
    int bodyLine() {
        return isPaper() ? next : 0;
    }

    List<String> addressees() {
        return addressees.stream().map(HeadReader::withoutMarks).toList();
    }

    Header header() {
        return new Header(
                letterhead.parent(),
                letterhead.issuer(),
                number,
                printedNumber,
                symbol,
                place,
                issued,
                type,
                subject == null ? null : Paragraph.squeeze(subject));
    }

    /** False where the body begins. */
    private boolean take(Line line) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return false;
        }
        if (HeadLines.NATION.matcher(text).matches()) {
            begin();
            state = state == State.SUBJECT && type != null ? state : State.FREE;
            return true;
        }
        if (HeadLines.RULE.matcher(text).matches()) {
            state = state == State.SUBJECT && type != null && subject != null ? State.FREE : state;
            return true;
        }
        if (state == State.ADDRESSEES && isAddressee(line)) {
            addAddressee(text);
            return true;
        }
        return takeNamed(text) || takeMore(line);
    }

    /** A line that says itself what it is. */
    private boolean takeNamed(String text) {
        Matcher address = HeadLines.ADDRESS.matcher(text);
        if (address.matches() && !addressed) {
            begin();
            addressed = true;
            state = State.ADDRESSEES;
            if (!address.group(1).isBlank()) {
                addAddressee(address.group(1));
            }
            return true;
        }
        Matcher typed = HeadLines.TYPE.matcher(text);
        if (type == null && !addressed && typed.matches()) {
            begin();
            type = typed.group(1);
            subject = typed.group(2);
            state = State.SUBJECT;
            return true;
        }
        boolean numbered = symbol == null && takeNumber(text);
        boolean dated = issued == null && place == null && !(state == State.SUBJECT && type != null) && takeDate(text);
        if (numbered || dated) {
            begin();
            state = State.FREE;
            return true;
        }
        Matcher about = HeadLines.ABOUT.matcher(text);
        if (type == null && first >= 0 && !addressed && about.matches()) {
            state = subject == null ? State.SUBJECT : State.FREE;
            subject = subject == null ? about.group(1) : subject;
            return true;
        }
        return false;
    }

    private boolean takeMore(Line line) {
        String text = line.text();
        if (state == State.SUBJECT && goesOnWithSubject(line)) {
            String more = subject == null ? HeadLines.ABOUT.matcher(text).replaceFirst("$1") : text;
            subject = subject == null ? more : subject + " " + more;
            return true;
        }
        if (state == State.ADDRESSEES || type != null) {
            return false;
        }
        state = State.FREE;
        if (symbol == null && HeadLines.isUpper(text) && text.length() < 120 && !addressed) {
            begin();
            letterhead.add(Paragraph.squeeze(text));
            return true;
        }
        return !(HeadLines.opens(text) && text.length() > (isPaper() ? 60 : 200));
    }

    private boolean goesOnWithSubject(Line line) {
        String text = line.text();
        String before = subject;
        if (before == null) {
            return Label.of(text) == null;
        }
        boolean open = before.endsWith(",") || Character.isLowerCase(text.charAt(0));
        if (type == null) {
            return (!line.blankBefore() || open) && !(HeadLines.isUpper(text) && text.length() > 12);
        }
        if (HeadLines.surelyOpens(text)) {
            return open && Label.of(text) == null;
        }
        if (line.blankBefore()) {
            return open
                    || HeadLines.isTitle(lines.get(next - 1).text())
                            && HeadLines.isTitle(text)
                            && opensWithin(next + 1);
        }
        return open || opensWithin(next);
    }

    /**
     * Whether the text of the paper opens within a few lines from here. If not, the subject has one paragraph; if so, all
     * lines up to there are its title, be they paragraphs of their own as writers of .docx like to make them.
     */
    private boolean opensWithin(int from) {
        for (int i = from; i < Math.min(lines.size(), from + SUBJECT_LINES); i++) {
            if (HeadLines.opens(lines.get(i).text())
                    || HeadLines.ADDRESS.matcher(lines.get(i).text()).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAddressee(Line line) {
        String text = line.text();
        Label label = Label.of(text);
        if (label != null) {
            return label.kind().isBullet();
        }
        if (addressees.isEmpty()) {
            return true;
        }
        String before = addressees.get(addressees.size() - 1);
        return before.endsWith(";") && text.length() < 150
                || before.endsWith(",")
                || Character.isLowerCase(text.charAt(0)) && !before.endsWith(".");
    }

    private void addAddressee(String text) {
        Label label = Label.of(text);
        int last = addressees.size() - 1;
        boolean goesOn = label == null && last >= 0 && !addressees.get(last).endsWith(";");
        String words = label == null ? text : text.substring(label.length());
        if (goesOn) {
            addressees.set(last, Paragraph.squeeze(addressees.get(last) + " " + words));
        } else {
            addressees.add(Paragraph.squeeze(words));
        }
    }

    private boolean takeNumber(String text) {
        String printed = text.matches("(?i)số\\s*:?") ? text + " " + nextText() : text;
        Matcher found = HeadLines.NUMBER.matcher(printed);
        if (!found.find() || found.start() > 0 && type != null) {
            return false;
        }
        String party = found.group(3);
        String series = party == null ? found.group(2).replaceAll("\\s", "").replace('–', '-') : party;
        String value = found.group(1);
        symbol = HeadLines.symbol(series);
        if (value != null) {
            number = new DocumentNumber(value, series);
            printedNumber = value + (party == null ? "/" : "-") + series;
        }
        if (!printed.equals(text)) {
            next++;
        }
        takeDate(printed.substring(found.end()));
        return true;
    }

    private boolean takeDate(String text) {
        String printed = text.matches(".*[Nn]gày[\\s….]*\\d{0,2}[\\s….]*") ? text + " " + nextText() : text;
        Matcher found = HeadLines.PLACE_AND_DATE.matcher(printed);
        if (!found.find() || printed.length() - found.end() > 60) {
            return false;
        }
        place = Paragraph.squeeze(found.group(1));
        issued = date(found.group(4), found.group(3), found.group(2));
        if (!printed.equals(text) && found.end() > text.length()) {
            next++;
        }
        return true;
    }

    private String nextText() {
        return next + 1 < lines.size() ? lines.get(next + 1).text() : "";
    }

    private void begin() {
        first = first < 0 ? next : first;
    }

    private static String withoutMarks(String text) {
        return text.replaceFirst("[;.,:\\s]+$", "");
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
