package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.NoticeReading.Chair;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;
import vn.ntm.notice.domain.extraction.NoticeReading.Passage;
import vn.ntm.notice.domain.extraction.NoticeReading.Portal;
import vn.ntm.notice.domain.extraction.SourceText.Line;
import vn.ntm.notice.domain.extraction.Zones.Block;
import vn.ntm.notice.domain.extraction.Zones.Zone;

/** Reads a whole pasted notice. The same text always gives the same reading; nothing is guessed from outside. */
public final class NoticeText {

    private static final Pattern CLOSING = Pattern.compile(
            "(?:Vậy|Trên đây|Thừa lệnh|Văn phòng|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Yêu cầu|Đề nghị|Nhận được|Thông"
                    + " báo này)(?!\\p{L}).*",
            Pattern.DOTALL);
    /** "Yêu cầu ... nghiêm túc thực hiện các nội dung trên": the end, not a further order. */
    private static final Pattern ENDS_PAPER =
            Pattern.compile("[Tt]hông báo|nghiêm túc|nghiêm các|nội dung (?:trên|này|nêu trên|kết luận|chỉ đạo)");

    private static final Pattern ORDER = Pattern.compile("Yêu cầu|Đề nghị|UBND|[ỦU][ỷy] ban|Văn phòng");
    /** A number of a page, alone on its line. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–]?\\s?\\d{1,3}\\s?[-–]?|(?:Trang|trang)\\s\\d{1,3}(?:\\s?/\\s?\\d{1,3})?");

    /** Who met and when stands in the subject and the first paragraphs. */
    private static final int TELLING = 14;

    private static final int TELLING_LENGTH = 4000;

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
        NoticeText text = new NoticeText(raw);
        HeadReader head = HeadReader.read(text.lines);
        NoticeReading reading = head.isPaper() ? text.readPaper(head) : text.readPage();
        return Zones.of(reading, text.source, text.blocks);
    }

    private NoticeReading readPaper(HeadReader head) {
        List<Line> above = lines.subList(0, head.firstLine());
        addAll(Zone.PORTAL, above);
        addAll(Zone.HEADER, lines.subList(head.firstLine(), head.bodyLine()));
        Portal portal = new Portal(null, PageReader.postedAbove(above), null);
        return readBody(head.header(), head.addressees(), portal, head.bodyLine(), lines.size(), head.isLetter());
    }

    private NoticeReading readPage() {
        PageReader page = PageReader.read(lines);
        int end = PageReader.endLine(lines, page.bodyLine());
        addAll(Zone.PORTAL, lines.subList(0, page.bodyLine()));
        String headline = page.headline();
        Header header = new Header(
                null, null, null, null, null, null, null, null, headline == null ? null : Paragraph.squeeze(headline));
        Portal portal = new Portal(page.source(), page.postedOn(), null);
        NoticeReading reading = readBody(header, List.of(), portal, page.bodyLine(), end, false);
        addAll(Zone.PORTAL, lines.subList(end, lines.size()));
        return reading;
    }

    private NoticeReading readBody(
            Header header, List<String> addressees, Portal portal, int from, int until, boolean letter) {
        int tailLine = Math.min(TailReader.begin(lines.subList(0, until), from), until);
        List<Paragraph> paragraphs = new ArrayList<>(Paragraph.join(kept(lines.subList(from, tailLine))));
        Paragraph publisher = header.type() == null && addressees.isEmpty() ? takePublisher(paragraphs) : null;
        TailReader tail = TailReader.read(lines.subList(tailLine, until));
        int firstItem = 0;
        while (firstItem < paragraphs.size() && paragraphs.get(firstItem).label() == null) {
            firstItem++;
        }
        int closing = paragraphs.size();
        while (closing > firstItem && isClosing(paragraphs.get(closing - 1), closing == paragraphs.size())) {
            closing--;
        }
        List<Passage> opening = passages(paragraphs.subList(0, firstItem));
        ItemTree tree = ItemTree.of(paragraphs.subList(firstItem, closing), source);
        addBody(paragraphs, tree, firstItem, closing);
        if (publisher != null) {
            add(Zone.PORTAL, null, publisher);
        }
        for (int i = 0; i < tail.zones().size(); i++) {
            add(tail.zones().get(i), lines.get(tailLine + i));
        }
        Portal seen = publisher == null || !isOffice(publisher)
                ? portal
                : new Portal(portal.source(), portal.postedOn(), publisher.text());
        Telling telling = Telling.of(header, seen, opening, letter);
        return new NoticeReading(
                telling.header(),
                telling.meetingOn(),
                telling.meetingKind(),
                telling.chair(),
                addressees,
                opening,
                tree.items(),
                passages(paragraphs.subList(closing, paragraphs.size())),
                tail.recipients(),
                tail.signature().isEmpty() ? telling.signature() : tail.signature(),
                tail.signer() == null ? telling.signer() : tail.signer(),
                seen,
                CitationReader.read(opening.stream().map(Passage::text).toList(), tree.items()),
                warnings(tree.items(), opening, telling.paperDay()));
    }

    /** Numbers of pages in mid sentence, and what a portal prints between paragraphs, are no words of the paper. */
    private List<Line> kept(List<Line> body) {
        List<Line> kept = new ArrayList<>(body.size());
        for (Line line : body) {
            if (!PAGE_NUMBER.matcher(line.text()).matches()) {
                kept.add(line);
            }
        }
        return kept;
    }

    private void addBody(List<Paragraph> paragraphs, ItemTree tree, int firstItem, int closing) {
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean item = i >= firstItem && i < closing;
            Zone zone = i < firstItem ? Zone.OPENING : item ? Zone.ITEM : Zone.CLOSING;
            add(zone, item ? tree.itemOf(i - firstItem) : null, paragraphs.get(i));
        }
    }

    private void addAll(Zone zone, List<Line> all) {
        all.forEach(line -> add(zone, line));
    }

    private void add(Zone zone, Line line) {
        add(zone, null, Paragraph.of(line));
    }

    private void add(Zone zone, @Nullable ReadItem item, Paragraph paragraph) {
        Span span = new Span(source.rawStart(paragraph.start()), source.rawEnd(paragraph.end()));
        blocks.add(new Block(zone, item, paragraph.words(source), span));
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

    /** The author or the office that put the page up: a short last line that is no sentence. */
    private static @Nullable Paragraph takePublisher(List<Paragraph> paragraphs) {
        int last = paragraphs.size() - 1;
        if (last < 1 || paragraphs.get(last).label() != null) {
            return null;
        }
        String text = paragraphs.get(last).text();
        String before = paragraphs.get(last - 1).text();
        boolean after = before.endsWith("./.") || before.endsWith(".") && text.length() < 40;
        boolean sentence = ".;:,?!".indexOf(text.charAt(text.length() - 1)) >= 0;
        return after && !sentence && text.length() < 120 ? paragraphs.remove(last) : null;
    }

    /** A person who wrote the page is not the office that published it. */
    private static boolean isOffice(Paragraph publisher) {
        return !People.isName(publisher.text()) && publisher.text().length() > 8;
    }

    private static boolean isClosing(Paragraph paragraph, boolean last) {
        if (paragraph.label() != null) {
            return false;
        }
        String text = paragraph.text();
        return CLOSING.matcher(text).matches()
                        && (ENDS_PAPER.matcher(text).find()
                                || !last && !ORDER.matcher(text).lookingAt())
                || last && text.endsWith("./.");
    }

    private List<Passage> passages(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(p -> new Passage(p.text(), source.rawStart(p.start()), source.rawEnd(p.end())))
                .toList();
    }

    /** What the subject and the opening tell of the meeting, or of the one letter that a piece of news reports. */
    private record Telling(
            Header header,
            @Nullable LocalDate meetingOn,
            @Nullable String meetingKind,
            Chair chair,
            List<String> signature,
            @Nullable String signer,
            @Nullable LocalDate paperDay) {

        static Telling of(Header header, Portal portal, List<Passage> opening, boolean letter) {
            List<String> texts = Stream.concat(
                            Stream.ofNullable(header.subject()),
                            opening.stream().limit(TELLING).map(Passage::text))
                    .map(text -> text.substring(0, Math.min(text.length(), TELLING_LENGTH)))
                    .toList();
            boolean page = header.type() == null && header.series() == null;
            boolean met =
                    page || !letter && Objects.toString(header.type(), "").matches("THÔNG BÁO.*|KẾT LUẬN|BIÊN BẢN");
            QuotedLetter quoted = page ? QuotedLetter.in(texts) : null;
            LocalDate posted = portal.postedOn();
            Integer year = header.issued() != null
                    ? Integer.valueOf(header.issued().year())
                    : posted == null ? null : Integer.valueOf(posted.getYear());
            LocalDate meeting = met && quoted == null ? MeetingReader.day(texts, year) : null;
            Chair chair = met && quoted == null && texts.stream().anyMatch(MeetingReader::isMeeting)
                    ? ChairReader.chair(texts)
                    : ChairReader.NOBODY;
            if (quoted != null && quoted.header().issued() == null && chair.name() != null) {
                quoted = null;
            }
            Header head = quoted == null ? header : quoted.header().withSubject(header.subject());
            People.Person signer = quoted == null ? null : quoted.signer();
            LocalDate issued = head.issued() == null ? null : head.issued().exact();
            return new Telling(
                    head,
                    meeting,
                    texts.stream()
                            .map(MeetingReader::kind)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    chair,
                    signer == null || signer.printed() == null ? List.of() : List.of(signer.printed()),
                    signer == null ? null : signer.name(),
                    issued != null ? issued : posted != null ? posted : meeting);
        }
    }
}
