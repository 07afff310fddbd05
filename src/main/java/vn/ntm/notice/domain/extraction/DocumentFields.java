package vn.ntm.notice.domain.extraction;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;

/** The record of a paper in the words of the published schema; what the text does not state is null or empty. */
record DocumentFields(
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String issuedOn,
        @Nullable String postedOn,
        @Nullable String place,
        @Nullable String issuer,
        @Nullable String issuerParent,
        @Nullable String subject,
        @Nullable String meetingDate,
        @Nullable String chairName,
        @Nullable String chairTitle,
        @Nullable String signerName,
        @Nullable String signerTitle,
        List<String> addressees,
        List<String> recipients) {

    static DocumentFields of(NoticeReading reading) {
        Header header = reading.header();
        return new DocumentFields(
                header.printedNumber(),
                header.series(),
                date(header.issued()),
                text(reading.portal().postedOn()),
                header.place(),
                header.issuingBody(),
                header.parentBody(),
                header.subject(),
                text(reading.meetingOn()),
                reading.chair().name(),
                reading.chair().printedTitle(),
                reading.signer(),
                reading.signatureLines().isEmpty() ? null : String.join(" ", reading.signatureLines()),
                reading.addressees(),
                reading.recipients().stream().map(ReadRecipient::text).toList());
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        Integer month = date.month();
        Integer day = date.day();
        String printed = Integer.toString(date.year());
        if (month != null) {
            printed += String.format(Locale.ROOT, "-%02d", month);
        }
        return month == null || day == null ? printed : printed + String.format(Locale.ROOT, "-%02d", day);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
