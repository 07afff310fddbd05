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

/** The end of a paper: its recipients and its signature block, whichever comes first. */
final class TailReader {

    private static final Pattern HEADING = Pattern.compile("(noi nhan|ban dien tu)( ?:)?(.*)");
    private static final Pattern SIGNING = Pattern.compile("(?:TM|TL|KT|TUQ|Q)\\s*\\..*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){1,4}");
    private static final Pattern PURPOSE = Pattern.compile(
            "\\(\\s*((?:để\\s+)?(?:[Bb]/?[Cc]|báo cáo|[Tt]/?[Hh]|thực hiện|phối hợp|chỉ đạo|biết)[^()]*)\\)\\s*$");

    private @Nullable RecipientList list;
    private final List<Zone> zones = new ArrayList<>();
    private final List<ReadRecipient> recipients = new ArrayList<>();
    private final List<String> signature = new ArrayList<>();
    private @Nullable String signer;

    private TailReader() {}

    static boolean begins(String line) {
        String folded = VietnameseText.fold(line);
        return folded.startsWith("noi nhan") && folded.length() < 40 || isSigning(line);
    }

    static TailReader read(List<Line> lines) {
        TailReader tail = new TailReader();
        lines.forEach(line -> tail.zones.add(tail.readLine(line.text())));
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

    private Zone readLine(String line) {
        Matcher heading = HEADING.matcher(VietnameseText.fold(line));
        if (heading.matches()) {
            list = heading.group(1).startsWith("noi") ? RecipientList.PAPER : RecipientList.ELECTRONIC;
            int colon = line.indexOf(':');
            if (colon >= 0 && colon + 1 < line.length()) {
                readLine(line.substring(colon + 1).strip());
            }
            return Zone.RECIPIENTS;
        }
        Label label = Label.of(line);
        RecipientList into = list;
        if (label != null && label.kind().isBullet() && into != null) {
            recipients.add(recipient(into, label, line.substring(label.length())));
            return Zone.RECIPIENTS;
        }
        if (isSigning(line)) {
            signature.add(line);
        } else if (signer == null && !signature.isEmpty() && NAME.matcher(line).matches()) {
            signer = Paragraph.squeeze(line);
        } else if (label == null && signature.isEmpty() && !recipients.isEmpty()) {
            goOn(line);
            return Zone.RECIPIENTS;
        }
        return Zone.SIGNATURE;
    }

    /** A recipient that ran over the line. */
    private void goOn(String line) {
        ReadRecipient last = recipients.remove(recipients.size() - 1);
        recipients.add(recipient(last.list(), last.depth(), last.text() + " " + line));
    }

    private static ReadRecipient recipient(RecipientList list, Label label, String words) {
        return recipient(list, label.kind() == ItemKind.PLUS ? 1 : 0, words);
    }

    private static ReadRecipient recipient(RecipientList list, int depth, String words) {
        String text = Paragraph.squeeze(words).replaceFirst("[;.:,]+$", "").strip();
        Matcher printed = PURPOSE.matcher(text);
        String purpose = printed.find() ? printed.group(1).strip() : null;
        return new ReadRecipient(list, depth, text, purpose(text, purpose), purpose);
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
        boolean upper = line.equals(line.toUpperCase(Locale.ROOT)) && line.matches(".*\\p{Lu}{2}.*");
        return upper
                && (SIGNING.matcher(line).matches()
                        || line.matches("(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ).*"));
    }
}
