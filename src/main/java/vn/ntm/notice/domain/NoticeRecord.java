package vn.ntm.notice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a notice's record: who issues it and what its head and foot say. */
@Embeddable
class NoticeRecord {

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "issuer_unit_id")
    private long issuerUnitId;

    @Column(name = "issuer_name")
    private String issuerName;

    @Column(name = "issuer_path")
    private String issuerPath;

    @Column(name = "owner_path")
    private String ownerPath;

    @Column(name = "letterhead_parent")
    private @Nullable String letterheadParent;

    @Column(name = "letterhead_issuer")
    private @Nullable String letterheadIssuer;

    private @Nullable String number;
    private @Nullable String series;

    @Column(name = "issued_year")
    private @Nullable Integer issuedYear;

    @Column(name = "issued_month")
    private @Nullable Integer issuedMonth;

    @Column(name = "issued_day")
    private @Nullable Integer issuedDay;

    private @Nullable String place;
    private String subject;

    @Column(name = "meeting_on")
    private @Nullable LocalDate meetingOn;

    @Column(name = "meeting_kind")
    private @Nullable String meetingKind;

    @Column(name = "chair_name")
    private @Nullable String chairName;

    @Column(name = "chair_titles")
    private String[] chairTitles;

    @Column(name = "signature_lines")
    private String[] signatureLines;

    private @Nullable String signer;

    @Column(name = "posted_on")
    private @Nullable LocalDate postedOn;

    private @Nullable String publisher;
    private @Nullable String source;

    @SuppressWarnings("NullAway.Init")
    protected NoticeRecord() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    NoticeRecord(Issuer issuer, NoticeHeader header) {
        issuerUnitId = issuer.unit().value();
        issuerName = issuer.name();
        issuerPath = issuer.path();
        ownerPath = issuer.territory();
        letterheadParent = issuer.letterheadParent();
        letterheadIssuer = issuer.letterheadIssuer();
        describe(header);
    }

    final void describe(NoticeHeader header) {
        kind = header.kind();
        number = header.number();
        series = header.series();
        date(header.issued());
        place = header.place();
        subject = header.subject();
        meetingOn = header.meetingOn();
        meetingKind = header.meetingKind();
        chairName = header.chairName();
        chairTitles = header.chairTitles().toArray(String[]::new);
        signatureLines = header.signatureLines().toArray(String[]::new);
        signer = header.signer();
        source = header.source();
        postedOn = header.postedOn();
        publisher = header.publisher();
    }

    void number(DocumentNumber given, LocalDate day) {
        number = given.value();
        series = given.series();
        date(PartialDate.of(day));
    }

    private void date(@Nullable PartialDate issued) {
        issuedYear = issued == null ? null : issued.year();
        issuedMonth = issued == null ? null : issued.month();
        issuedDay = issued == null ? null : issued.day();
    }

    @Nullable PartialDate issued() {
        Integer year = issuedYear;
        return year == null ? null : new PartialDate(year, issuedMonth, issuedDay);
    }

    /** The day the paper speaks from: issue, else posting, else the meeting. */
    @Nullable LocalDate paperDay() {
        PartialDate issued = issued();
        LocalDate exact = issued == null ? null : issued.exact();
        if (exact != null) {
            return exact;
        }
        return meetingOn != null ? meetingOn : postedOn;
    }

    String paperLabel() {
        String value = number;
        String symbol = series;
        if (value != null && symbol != null) {
            return new DocumentNumber(value, symbol).toString();
        }
        return kind == NoticeKind.TIN_KET_LUAN ? "Tin trên cổng" : "Chưa có số";
    }

    String searchText() {
        return Stream.of(
                        number == null ? null : paperLabel(),
                        issuerName,
                        subject,
                        chairName,
                        String.join(" ", chairTitles),
                        signer,
                        source)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    NoticeHeader header() {
        return new NoticeHeader(
                kind,
                number,
                series,
                issued(),
                place,
                subject,
                meetingOn,
                meetingKind,
                chairName,
                List.of(chairTitles),
                List.of(signatureLines),
                signer,
                source,
                postedOn,
                publisher);
    }

    NoticeKind kind() {
        return kind;
    }

    long issuerUnitId() {
        return issuerUnitId;
    }

    @Nullable String letterheadParent() {
        return letterheadParent;
    }

    @Nullable String letterheadIssuer() {
        return letterheadIssuer;
    }

    String issuerPath() {
        return issuerPath;
    }

    String ownerPath() {
        return ownerPath;
    }

    String subject() {
        return subject;
    }

    @Nullable LocalDate meetingOn() {
        return meetingOn;
    }
}
