package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.PartialDate;

/**
 * What a notice's text says. A proposal: a person checks it before anything is kept. Offsets are places in the raw text,
 * end excluded.
 *
 * @param addressees lines of "Kính gửi"
 */
public record NoticeReading(
        Header header,
        @Nullable LocalDate meetingOn,
        @Nullable String meetingKind,
        Chair chair,
        List<String> addressees,
        List<Passage> opening,
        List<ReadItem> items,
        List<Passage> closing,
        List<ReadRecipient> recipients,
        List<String> signatureLines,
        @Nullable String signer,
        Portal portal,
        List<ReadCitation> citations,
        List<ReadingWarning> warnings) {

    /**
     * The head of the paper.
     *
     * @param number null when blank ("Số:     /TB-UBND")
     * @param printedNumber number and symbol as printed, without blanks: "5/TB-UBND", "12-TB/HU"
     * @param series "TB-UBND", known even when the number is blank
     * @param type "THÔNG BÁO", null on a page of a portal
     */
    public record Header(
            @Nullable String parentBody,
            @Nullable String issuingBody,
            @Nullable DocumentNumber number,
            @Nullable String printedNumber,
            @Nullable String series,
            @Nullable String place,
            @Nullable PartialDate issued,
            @Nullable String type,
            @Nullable String subject) {

        Header withSubject(@Nullable String other) {
            return new Header(parentBody, issuingBody, number, printedNumber, series, place, issued, type, other);
        }
    }

    /**
     * Who concluded.
     *
     * @param titles every capacity named beside the name, wherever most of them are named
     * @param printedTitle the capacities as printed where the name first stands
     */
    public record Chair(
            @Nullable String name,
            List<String> titles,
            @Nullable String printedTitle) {}

    /** A paragraph outside the items: corrected words, and where the raw ones stand. */
    public record Passage(String text, int start, int end) {}

    /** Where a report known only from a web page comes from. */
    public record Portal(
            @Nullable String source,
            @Nullable LocalDate postedOn,
            @Nullable String publisher) {}

    /** The day that a missing year is taken from: of the paper, of posting, of the meeting; null if none is printed. */
    public @Nullable LocalDate paperDay() {
        PartialDate issued = header.issued();
        if (issued != null) {
            return issued.first();
        }
        return portal.postedOn() != null ? portal.postedOn() : meetingOn;
    }

    /** A report of a meeting on a web page: no number, no signer, no recipients. */
    public boolean isPortalPage() {
        return portal.postedOn() != null && header.type() == null && header.series() == null;
    }

    /** The item with that path, "2.a.-3"; "2(2)" is the second item printed 2. */
    public Optional<ReadItem> byPath(String path) {
        String wanted = ItemPath.normalise(path);
        return items.stream().filter(item -> item.path().equals(wanted)).findFirst();
    }

    /** The item as officials cite it: "mục 2 điểm đ, gạch đầu dòng thứ hai". */
    public Optional<ReadItem> byCitation(String citation) {
        return ItemPath.ofCitation(citation).flatMap(this::byPath);
    }

    public List<String> paths() {
        return items.stream().map(ReadItem::path).toList();
    }
}
