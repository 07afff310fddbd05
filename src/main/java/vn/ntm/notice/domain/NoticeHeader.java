package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;

/**
 * The record of a notice as a person confirmed it; whatever the paper leaves blank is null.
 *
 * @param subject the trích yếu
 * @param chairTitles every capacity the chair acted in
 * @param signatureLines "TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", ... in printed order
 */
public record NoticeHeader(
        NoticeKind kind,
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
        @Nullable String source,
        @Nullable LocalDate postedOn,
        @Nullable String publisher) {

    /** What the text itself says. */
    public static NoticeHeader of(NoticeReading reading) {
        Header head = reading.header();
        DocumentNumber number = head.number();
        String subject = head.subject();
        boolean page = reading.isPortalPage();
        return new NoticeHeader(
                page ? NoticeKind.TIN_KET_LUAN : NoticeKind.THONG_BAO,
                number == null ? null : number.value(),
                head.series(),
                head.issued(),
                head.place(),
                subject == null ? "" : subject,
                reading.meetingOn(),
                reading.meetingKind(),
                reading.chair().name(),
                reading.chair().titles(),
                reading.signatureLines(),
                reading.signer(),
                reading.portal().source(),
                reading.portal().postedOn(),
                reading.portal().publisher());
    }

    @Nullable DocumentNumber documentNumber() {
        String value = number;
        String symbol = series;
        return value == null || symbol == null ? null : new DocumentNumber(value, symbol);
    }
}
