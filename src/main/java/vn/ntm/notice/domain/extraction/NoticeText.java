package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;
import vn.ntm.notice.domain.extraction.NoticeReading.Passage;
import vn.ntm.notice.domain.extraction.NoticeReading.Portal;
import vn.ntm.notice.domain.extraction.SourceText.Line;
import vn.ntm.notice.domain.extraction.Zones.Block;
import vn.ntm.notice.domain.extraction.Zones.Zone;

/** Reads a whole pasted notice. The same text always gives the same reading; nothing is guessed from outside. */
public final class NoticeText {

    private static final Pattern TYPE = Pattern.compile("THÔNG BÁO(?: KẾT LUẬN)?|KẾT LUẬN");
    private static final Pattern POSTED =
            Pattern.compile("(?:Đăng lúc|Ngày đăng|Đăng ngày|Cập nhật|Ngày cập nhật)\\s*:?\\s*(?:[\\d:]+\\s*,?\\s+)?"
                    + PaperDates.DAY + ".*");
    private static final Pattern OPENING = Pattern.compile(
            "(?:Ngày|Căn cứ|Thực hiện|Sau khi|Sáng|Chiều|Vừa qua|Trong|Tại|Trên cơ sở|Xét|Để|Vào|Hôm)(?!\\p{L})");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:Vậy|Trên đây|Thừa lệnh|Văn phòng|UBND|Ủy ban nhân dân|Yêu cầu|Đề nghị|Nhận được|Thông báo này)(?!\\p{L}).*",
            Pattern.DOTALL);

    private final SourceText source;
    private final List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();

    private NoticeText(String raw) {
        source = SourceText.of(raw);
        lines = source.lines();
    }

    public static NoticeReading read(String raw) {
        return zones(raw).reading();
    }

    /** The reading, and the words of every paragraph with their places. */
    static Zones zones(String raw) {
        return new NoticeText(raw).read();
    }

    private Zones read() {
        int type = first(TYPE, lines.size());
        int posted = type < 0 ? first(POSTED, Math.min(lines.size(), 25)) : -1;
        int body = Math.max(type, posted) + 1;
        while (posted >= 0 && body < lines.size() && lines.get(body).text().matches("\\d{1,3}%")) {
            body++; // the zoom of the page
        }
        int tail = body;
        while (tail < lines.size() && !TailReader.begins(lines.get(tail).text())) {
            tail++;
        }
        List<Paragraph> paragraphs = new ArrayList<>(Paragraph.join(lines.subList(body, tail)));
        int given = paragraphs.size();
        List<Paragraph> all = List.copyOf(paragraphs);
        String subject = posted > 0 ? lines.get(posted - 1).text() : type < 0 ? null : takeSubject(paragraphs);
        lines.subList(0, body).forEach(line -> add(posted >= 0 ? Zone.PORTAL : Zone.HEADER, line));
        List<Line> head = lines.subList(0, Math.max(0, type));
        Header header = HeaderReader.read(
                head, type < 0 ? null : lines.get(type).text(), subject == null ? null : Paragraph.squeeze(subject));
        String publisher = posted >= 0 ? takePublisher(paragraphs) : null;
        Portal portal = posted < 0 ? Portal.NONE : new Portal(origin(posted), day(posted), publisher);
        int taken = given - paragraphs.size() - (publisher == null ? 0 : 1);
        all.subList(0, taken).forEach(paragraph -> add(Zone.HEADER, null, paragraph));
        TailReader ending = TailReader.read(lines.subList(tail, lines.size()));
        NoticeReading reading = assemble(header, portal, paragraphs, ending);
        if (publisher != null) {
            add(Zone.PORTAL, null, all.get(given - 1));
        }
        for (int i = 0; i < ending.zones().size(); i++) {
            add(ending.zones().get(i), lines.get(tail + i));
        }
        return new Zones(reading, source, List.copyOf(blocks));
    }

    private void add(Zone zone, Line line) {
        add(zone, null, new Paragraph(null, List.of(line)));
    }

    private void add(Zone zone, @Nullable ReadItem item, Paragraph paragraph) {
        Span span = new Span(source.rawStart(paragraph.start()), source.rawEnd(paragraph.end()));
        blocks.add(new Block(zone, item, paragraph.words(source), span));
    }

    private NoticeReading assemble(Header header, Portal portal, List<Paragraph> paragraphs, TailReader tail) {
        int firstItem = 0;
        while (firstItem < paragraphs.size() && paragraphs.get(firstItem).label() == null) {
            firstItem++;
        }
        int closing = paragraphs.size();
        while (closing > firstItem && isClosing(paragraphs.get(closing - 1), closing == paragraphs.size())) {
            closing--;
        }
        List<Passage> opening = passages(paragraphs.subList(0, firstItem));
        List<Passage> ending = passages(paragraphs.subList(closing, paragraphs.size()));
        ItemTree tree = ItemTree.of(paragraphs.subList(firstItem, closing), source);
        List<ReadItem> items = tree.items();
        paragraphs.subList(0, firstItem).forEach(paragraph -> add(Zone.OPENING, null, paragraph));
        for (int i = firstItem; i < closing; i++) {
            add(Zone.ITEM, tree.itemOf(i - firstItem), paragraphs.get(i));
        }
        paragraphs.subList(closing, paragraphs.size()).forEach(paragraph -> add(Zone.CLOSING, null, paragraph));
        List<String> told = told(header.subject(), opening);
        LocalDate meeting = opening.stream()
                .map(passage -> PaperDates.firstIn(passage.text()))
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
        PartialDate issued = header.issued();
        LocalDate issuedOn = issued == null ? null : issued.exact();
        LocalDate paperDay = issuedOn != null ? issuedOn : portal.postedOn() != null ? portal.postedOn() : meeting;
        return new NoticeReading(
                header,
                meeting,
                told.stream()
                        .map(MeetingReader::kind)
                        .filter(kind -> kind != null)
                        .findFirst()
                        .orElse(null),
                MeetingReader.chair(told),
                List.of(),
                opening,
                items,
                ending,
                tail.recipients(),
                tail.signature(),
                tail.signer(),
                portal,
                CitationReader.read(opening.stream().map(Passage::text).toList(), items),
                warnings(items, opening, paperDay));
    }

    private static List<ReadingWarning> warnings(
            List<ReadItem> items, List<Passage> opening, @Nullable LocalDate paperDay) {
        List<ReadingWarning> warnings = new ArrayList<>(NumberingCheck.check(items));
        opening.forEach(passage -> warnings.addAll(FigureCheck.check(passage.text())));
        for (ReadItem item : items) {
            warnings.addAll(FigureCheck.check(item.text()));
            warnings.addAll(PaperDates.early(item.text(), paperDay));
        }
        return List.copyOf(warnings);
    }

    private static List<String> told(@Nullable String subject, List<Passage> opening) {
        Stream<String> first = subject == null ? Stream.empty() : Stream.of(subject);
        return Stream.concat(first, opening.stream().map(Passage::text)).toList();
    }

    private int first(Pattern pattern, int until) {
        for (int i = 0; i < until; i++) {
            if (pattern.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The trích yếu: the paragraph under the type, and what goes on in small letters. */
    private static @Nullable String takeSubject(List<Paragraph> paragraphs) {
        if (paragraphs.isEmpty() || paragraphs.get(0).label() != null) {
            return null;
        }
        int lines = 1;
        while (lines < Math.min(paragraphs.size(), 7) && !begins(paragraphs.get(lines))) {
            lines++;
        }
        boolean found = lines < paragraphs.size() && begins(paragraphs.get(lines));
        List<Paragraph> subject = paragraphs.subList(0, found ? lines : 1);
        String text = subject.stream().map(Paragraph::text).collect(Collectors.joining(" "));
        subject.clear();
        return text.replaceFirst("^(?:V/v|Về việc)\\s+", "");
    }

    private static boolean begins(Paragraph paragraph) {
        return paragraph.label() != null || OPENING.matcher(paragraph.text()).lookingAt();
    }

    private static @Nullable String takePublisher(List<Paragraph> paragraphs) {
        int last = paragraphs.size() - 1;
        if (last > 0
                && paragraphs.get(last - 1).text().endsWith("./.")
                && paragraphs.get(last).label() == null) {
            return paragraphs.remove(last).text();
        }
        return null;
    }

    private @Nullable LocalDate day(int line) {
        Matcher match = POSTED.matcher(lines.get(line).text());
        return match.matches() ? PaperDates.day(match, 1) : null;
    }

    private @Nullable String origin(int until) {
        return lines.subList(0, until).stream()
                .map(Line::text)
                .filter(text -> text.matches("(?i)(?:Cổng|Trang) thông tin.*"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isClosing(Paragraph paragraph, boolean last) {
        if (paragraph.label() != null) {
            return false;
        }
        return CLOSING.matcher(paragraph.text()).matches()
                        && (paragraph.text().contains("thông báo")
                                || paragraph.text().contains("Thông báo")
                                || !last)
                || last && paragraph.text().endsWith("./.");
    }

    private List<Passage> passages(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(p -> new Passage(p.text(), source.rawStart(p.start()), source.rawEnd(p.end())))
                .toList();
    }
}
