package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.RecipientList;
import vn.ntm.notice.domain.RecipientPurpose;
import vn.ntm.notice.domain.extraction.SourceText.Line;
import vn.ntm.notice.domain.extraction.Zones.Zone;
import vn.ntm.shared.VietnameseText;

/** The end of a paper: its recipients and its signature block, whichever comes first, also side by side. */
final class TailReader {

    private static final int LAST_LINES = 14;

    private static final Pattern HEADING = Pattern.compile("(noi nhan|ban dien tu|noi gui)( ?:)?(.*)");
    private static final Pattern SIGNING =
            Pattern.compile("(?:TM|TL|KT|TUQ|T/M|T/L|K/T|Q|P)\\s?\\.?\\s?(?<=[./ ])[\\p{L}].{2,90}");
    private static final Pattern OFFICE = Pattern.compile(
            "(?:(?:PHÓ|QUYỀN|Q\\.|P\\.) ?)?(?:CHỦ TỊCH|CHÁNH|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VIỆN"
                    + " TRƯỞNG|HIỆU TRƯỞNG|TỔNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|HẠT TRƯỞNG|ĐỘI TRƯỞNG|CHỦ NHIỆM|ỦY VIÊN|UỶ"
                    + " VIÊN|THƯỜNG TRỰC)(?!\\p{L}).{0,90}");
    private static final Pattern PURPOSE = Pattern.compile(
            "\\(\\s*((?:để\\s+)?(?:[Bb]/?[Cc]|báo cáo|[Tt]/?[Hh]|thực hiện|phối hợp|chỉ đạo|biết)[^()]*)\\)\\s*$");
    private static final Pattern STAMP =
            Pattern.compile("[\\d.:/+\\s-]{4,}|\\(.{0,40}\\)|[-–]|(?:Ký bởi|Người ký|Signed|Digitally).*");
    private static final Pattern ANNEX = Pattern.compile("(?:PHỤ LỤC|Phụ lục|BIỂU|DANH SÁCH)(?!\\p{L}).*");
    private static final Pattern NAME_AT_END = Pattern.compile("(.*[\\p{L}\\d)])\\s+(" + People.FULL_NAME + ")");

    private @Nullable RecipientList list;
    private final List<Zone> zones = new ArrayList<>();
    private final List<ReadRecipient> recipients = new ArrayList<>();
    private final List<String> signature = new ArrayList<>();
    private @Nullable String signer;
    /** The last recipient may go on in the next line. */
    private boolean open;
    /** Recipients stand without dashes. */
    private boolean plain;

    private boolean archived;
    private boolean annex;
    private int column;

    private TailReader() {}

    /** The line with which the end of the paper begins; the number of lines if it has none. */
    static int begin(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (isRecipients(lines.get(i).text())) {
                return withSignatureAbove(lines, from, i);
            }
        }
        int first = Math.max(from, lines.size() - LAST_LINES);
        for (int i = first; i < lines.size(); i++) {
            if (isSigning(lines.get(i).text())
                    && lines.subList(i, lines.size()).stream()
                            .allMatch(line -> line.text().length() < 100)) {
                return i;
            }
        }
        return lines.size();
    }

    static TailReader read(List<Line> lines) {
        TailReader tail = new TailReader();
        lines.forEach(line -> tail.zones.add(tail.readLine(line, line.text())));
        tail.partNameFromArchive();
        return tail;
    }

    /** The zone of each line. */
    List<Zone> zones() {
        return zones;
    }

    List<ReadRecipient> recipients() {
        return List.copyOf(recipients);
    }

    List<String> signature() {
        return List.copyOf(signature);
    }

    @Nullable String signer() {
        return signer;
    }

    private static boolean isRecipients(String line) {
        return line.length() < 60 && VietnameseText.fold(line).startsWith("noi nhan");
    }

    private static int withSignatureAbove(List<Line> lines, int from, int recipients) {
        int begin = recipients;
        for (int i = recipients - 1; i >= Math.max(from, recipients - 7); i--) {
            String text = lines.get(i).text();
            if (isSigning(text)) {
                begin = i;
            } else if (!People.isName(text) && !STAMP.matcher(text).matches()) {
                break;
            }
        }
        return begin;
    }

    private Zone readLine(Line line, String text) {
        Matcher heading = text.length() < 400 ? HEADING.matcher(VietnameseText.fold(text)) : null;
        if (heading != null && heading.matches()) {
            return beginList(line, text, heading.group(1).startsWith("noi"));
        }
        if (annex || ANNEX.matcher(text).matches()) {
            annex = true;
            return Zone.CLOSING;
        }
        Label label = Label.of(text);
        if (label == null && (isSigning(text) || !signature.isEmpty() && signer == null && isOffice(text))) {
            signature.add(Paragraph.squeeze(text));
            return Zone.SIGNATURE;
        }
        if (STAMP.matcher(text).matches()) {
            return Zone.SIGNATURE;
        }
        if (label != null && label.kind().isBullet() && list != null && !archived) {
            add(label.kind() == ItemKind.PLUS ? 1 : 0, text.substring(label.length()), line.column());
            plain = false;
            return Zone.RECIPIENTS;
        }
        if (signer == null && !signature.isEmpty() && People.isName(text) && maySign(line)) {
            signer = Paragraph.squeeze(text);
            return Zone.SIGNATURE;
        }
        return label == null && list != null ? plainLine(line, text) : Zone.PORTAL;
    }

    private Zone beginList(Line line, String text, boolean paper) {
        list = paper ? RecipientList.PAPER : RecipientList.ELECTRONIC;
        archived = false;
        open = false;
        plain = true;
        int colon = text.indexOf(':');
        if (colon >= 0 && colon + 1 < text.length()) {
            readLine(line, text.substring(colon + 1).strip());
        }
        return Zone.RECIPIENTS;
    }

    /** A recipient that ran over the line, or one without a dash. */
    private Zone plainLine(Line line, String text) {
        boolean small = Character.isLowerCase(text.charAt(0));
        if (!recipients.isEmpty() && line.column() == column && (open && !archived || small)) {
            ReadRecipient last = recipients.remove(recipients.size() - 1);
            add(last.depth(), last.text() + " " + text, column);
            return Zone.RECIPIENTS;
        }
        if (plain && !archived && line.column() == 0 && text.length() < 150) {
            add(0, text, 0);
            return Zone.RECIPIENTS;
        }
        return Zone.PORTAL;
    }

    private boolean maySign(Line line) {
        return line.column() > 0 || !open || archived || line.blankBefore();
    }

    private void add(int depth, String words, int at) {
        RecipientList into = list;
        if (into == null) {
            return;
        }
        String text = Paragraph.squeeze(words).replaceFirst("[;.:,\\s]+$", "");
        if (text.isEmpty()) {
            return;
        }
        String end = words.strip();
        open = !end.endsWith(";") && !end.endsWith(".");
        archived = text.startsWith("Lưu") && depth == 0;
        column = at;
        Matcher printed = PURPOSE.matcher(text);
        String purpose = printed.find() ? printed.group(1).strip() : null;
        recipients.add(new ReadRecipient(into, depth, text, purpose(text, purpose), purpose));
    }

    /** "Lưu: VT, NC.Châu Đỗ Tấn Sương": the signer's name ran into the last recipient. */
    private void partNameFromArchive() {
        int last = recipients.size() - 1;
        if (signer != null || signature.isEmpty() || last < 0) {
            return;
        }
        ReadRecipient archive = recipients.get(last);
        Matcher named = NAME_AT_END.matcher(archive.text());
        if (archive.purpose() == RecipientPurpose.ARCHIVE && named.matches()) {
            signer = named.group(2);
            recipients.set(
                    last,
                    new ReadRecipient(
                            archive.list(),
                            archive.depth(),
                            named.group(1).strip(),
                            archive.purpose(),
                            archive.printedPurpose()));
        }
    }

    private static RecipientPurpose purpose(String text, @Nullable String printed) {
        if (text.startsWith("Lưu")) {
            return RecipientPurpose.ARCHIVE;
        }
        if (printed == null) {
            return RecipientPurpose.NONE;
        }
        String said = printed.toLowerCase(Locale.ROOT);
        return said.contains("b/c") || said.contains("bc") || said.contains("báo cáo")
                ? RecipientPurpose.FOR_INFORMATION
                : RecipientPurpose.FOR_ACTION;
    }

    private static boolean isSigning(String line) {
        return line.length() < 100
                && HeadLines.isUpper(line)
                && (SIGNING.matcher(line).matches() || OFFICE.matcher(line).matches());
    }

    private static boolean isOffice(String line) {
        return line.length() < 100 && HeadLines.isUpper(line) && !People.isName(line);
    }
}
