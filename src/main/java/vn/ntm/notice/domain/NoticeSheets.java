package vn.ntm.notice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ItemPath;
import vn.ntm.shared.Dates;

/** One notice as its page and its print show it: five queries, whatever its length. */
public interface NoticeSheets {

    Optional<Sheet> find(long noticeId);

    /** The notice in full. */
    record Sheet(
            Head head,
            List<Passage> passages,
            List<RecipientLine> recipients,
            List<Cited> citations,
            List<Warning> warnings,
            List<Happening> history,
            List<Correction> corrections,
            List<Reader> readers,
            List<Superseded> supersedes) {

        public List<Passage> opening() {
            return part(ClausePart.OPENING);
        }

        public List<Passage> items() {
            return part(ClausePart.ITEM);
        }

        public List<Passage> closing() {
            return part(ClausePart.CLOSING);
        }

        private List<Passage> part(ClausePart part) {
            return passages.stream().filter(passage -> passage.part() == part).toList();
        }

        public List<RecipientLine> paperRecipients() {
            return recipients.stream()
                    .filter(r -> r.list() == RecipientList.PAPER)
                    .toList();
        }

        public List<RecipientLine> electronicRecipients() {
            return recipients.stream()
                    .filter(r -> r.list() == RecipientList.ELECTRONIC)
                    .toList();
        }

        public Optional<Passage> passage(long id) {
            return passages.stream().filter(passage -> passage.id() == id).findFirst();
        }
    }

    /** Its record. */
    record Head(
            long id,
            int version,
            NoticeKind kind,
            NoticeState state,
            long issuerUnitId,
            String issuerName,
            String issuerPath,
            String ownerPath,
            @Nullable String letterheadParent,
            @Nullable String letterheadIssuer,
            @Nullable String number,
            @Nullable String series,
            @Nullable PartialDate issued,
            @Nullable String place,
            String subject,
            @Nullable LocalDate meetingOn,
            @Nullable String meetingKind,
            @Nullable String chairName,
            List<String> chairTitles,
            List<String> signatureLines,
            @Nullable String signer,
            @Nullable LocalDate postedOn,
            @Nullable String publisher,
            @Nullable String source,
            String rawText,
            @Nullable String supersedingDocument,
            @Nullable Long supersedingNoticeId) {

        public boolean isPortalPage() {
            return kind == NoticeKind.TIN_KET_LUAN;
        }

        /** "156/TB-UBND", "Chưa có số", "Tin trên cổng". */
        public String label() {
            if (number != null && series != null) {
                return new DocumentNumber(number, series).toString();
            }
            return isPortalPage() ? "Tin trên cổng" : "Chưa có số";
        }

        public String title() {
            if (isPortalPage()) {
                return "Tin kết luận trên cổng thông tin";
            }
            return issued == null ? label() : label() + (issued.day() == null ? ", " : " ngày ") + issued.brief();
        }

        public String printedSeries() {
            return series == null ? DocumentNumber.DEFAULT_SERIES : series;
        }

        /** "Hội nghị triển khai Kế hoạch ngày 06/06/2018". */
        public @Nullable String meetingLine() {
            if (meetingOn == null) {
                return null;
            }
            String kindWords = meetingKind == null ? "Họp" : meetingKind;
            return Character.toUpperCase(kindWords.charAt(0)) + kindWords.substring(1) + " ngày "
                    + Dates.format(meetingOn);
        }

        /** The record alone. */
        public NoticeHeader header() {
            return new NoticeHeader(
                    kind,
                    number,
                    series,
                    issued,
                    place,
                    subject,
                    meetingOn,
                    meetingKind,
                    chairName,
                    List.copyOf(chairTitles),
                    List.copyOf(signatureLines),
                    signer,
                    source,
                    postedOn,
                    publisher);
        }

        /** The day that a missing year is taken from: of the paper, of the meeting, else today. */
        public LocalDate speaksFrom(LocalDate today) {
            if (issued != null) {
                return issued.first();
            }
            return meetingOn == null ? today : meetingOn;
        }

        /** "TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG Vi Văn Toàn". */
        public String signedBy() {
            return String.join(", ", signatureLines) + (signer == null ? "" : " " + signer);
        }
    }

    /**
     * A passage of the text.
     *
     * @param text the words shown, corrected where a person corrected them
     */
    record Passage(
            long id,
            ClausePart part,
            int depth,
            boolean bullet,
            String label,
            String mark,
            String path,
            String rawText,
            String text,
            boolean corrected) {

        public List<String> paragraphs() {
            return List.of(text.split("\n"));
        }

        /** "Mục 2, điểm a, gạch đầu dòng 1". */
        public String place() {
            String words = switch (part) {
                case OPENING -> "phần mở đầu";
                case CLOSING -> "phần kết";
                case ITEM -> ItemPath.inWords(path);
            };
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        /** Items printed with the same number are told apart: "lần 2". */
        public @Nullable String repetition() {
            String last = path.substring(path.lastIndexOf('.') + 1);
            int open = last.indexOf('(');
            return open < 0 ? null : "lần " + last.substring(open + 1, last.length() - 1);
        }
    }

    /** A line of the recipients. */
    record RecipientLine(
            long id,
            RecipientList list,
            int depth,
            String text,
            RecipientPurpose purpose,
            @Nullable Long unitId,
            @Nullable String unitName) {}

    /** A paper it names. */
    record Cited(
            long id,
            String type,
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable String issuer,
            @Nullable String title,
            @Nullable String clausePath,
            @Nullable Long clauseId,
            CitationLink link) {

        /** "Nghị quyết 08/2019/NQ-HĐND", or the title where no number is known. */
        public String name() {
            if (number == null) {
                return String.valueOf(title);
            }
            return type + " " + number + (title == null ? "" : " " + title);
        }

        public @Nullable String place() {
            return clausePath == null ? null : ItemPath.inWords(clausePath);
        }
    }

    /** A noticed slip. */
    record Warning(String code, List<String> arguments) {

        public String messageKey() {
            return "notice.warning." + code;
        }

        public Object[] parameters() {
            return arguments.toArray();
        }
    }

    /** A line of its history. */
    record Happening(
            Instant at,
            String userName,
            String userPosition,
            String action,
            NoticeState toState,
            @Nullable String detail) {}

    /** A correction of the words shown. */
    record Correction(
            Instant at,
            String userName,
            String userPosition,
            long clauseId,
            String path,
            String oldText,
            String newText) {}

    /** Another notice that this one corrects, replaces or withdraws. */
    record Superseded(
            long id,
            NoticeState state,
            @Nullable String number,
            @Nullable String series,
            String subject) {
        public String label() {
            return number == null || series == null ? "Chưa có số" : new DocumentNumber(number, series).toString();
        }
    }

    /** A person of a receiving unit who has read it. */
    record Reader(String userName, String unitName, Instant at) {}
}
