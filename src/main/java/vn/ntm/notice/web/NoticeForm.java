package vn.ntm.notice.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.NoticeHeader;
import vn.ntm.notice.domain.NoticeKind;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.shared.Dates;
import vn.ntm.ui.StaleException.Typed;

/** The record of a notice as typed; dates stay text, so that a blank or half a date is no error of form. */
public class NoticeForm {

    private @Nullable Long issuerId;
    private int version;
    private NoticeKind kind = NoticeKind.THONG_BAO;
    private @Nullable String number;
    private @Nullable String issued;
    private @Nullable String place;
    private @Nullable String subject;
    private @Nullable String meetingOn;
    private @Nullable String meetingKind;
    private @Nullable String chairName;
    private @Nullable String chairTitles;
    private @Nullable String signatureLines;
    private @Nullable String signer;
    private @Nullable String source;
    private @Nullable String postedOn;
    private @Nullable String publisher;
    private @Nullable String text;

    /** Fills in what a text or a stored notice says; what it leaves blank keeps what was typed. */
    void fill(NoticeHeader header) {
        kind = header.kind();
        String value = header.number();
        String series = header.series();
        number = value != null && series != null
                ? new DocumentNumber(value, series).toString()
                : number == null && series != null ? "/" + series : number;
        PartialDate date = header.issued();
        issued = date == null ? issued : date.typed();
        place = or(header.place(), place);
        subject = header.subject().isEmpty() ? subject : header.subject();
        meetingOn = header.meetingOn() == null ? meetingOn : Dates.format(header.meetingOn());
        meetingKind = or(header.meetingKind(), meetingKind);
        chairName = or(header.chairName(), chairName);
        chairTitles = header.chairTitles().isEmpty() ? chairTitles : String.join("\n", header.chairTitles());
        signatureLines =
                header.signatureLines().isEmpty() ? signatureLines : String.join("\n", header.signatureLines());
        signer = or(header.signer(), signer);
        source = or(header.source(), source);
        postedOn = header.postedOn() == null ? postedOn : Dates.format(header.postedOn());
        publisher = or(header.publisher(), publisher);
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    /** The header as typed; what cannot be read is rejected beside its field. */
    NoticeHeader toHeader(BindingResult binding) {
        String typed = number;
        String value = null;
        String series = null;
        if (typed != null) {
            if (typed.startsWith("/")) {
                series = typed.substring(1).strip();
            } else {
                DocumentNumber parsed = DocumentNumber.parse(typed, DocumentNumber.DEFAULT_SERIES);
                value = parsed == null ? null : parsed.value();
                series = parsed == null ? null : parsed.series();
                if (parsed == null) {
                    binding.rejectValue("number", "notice.error.number");
                }
            }
        }
        return new NoticeHeader(
                kind,
                value,
                series,
                partial(binding),
                place,
                subject == null ? "" : subject,
                day("meetingOn", meetingOn, binding),
                meetingKind,
                chairName,
                lines(chairTitles),
                lines(signatureLines),
                signer,
                source,
                day("postedOn", postedOn, binding),
                publisher);
    }

    private @Nullable PartialDate partial(BindingResult binding) {
        String typed = issued;
        if (typed == null) {
            return null;
        }
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeException e) {
            binding.rejectValue("issued", "notice.error.issued");
            return null;
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult binding) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException e) {
            binding.rejectValue(field, "notice.error.day");
            return null;
        }
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Everything typed, to be given back when somebody else was quicker. */
    List<Typed> typed() {
        List<Typed> typed = new ArrayList<>();
        Stream.of(
                        new String[] {"Số, ký hiệu", number},
                        new String[] {"Ngày ban hành", issued},
                        new String[] {"Địa danh", place},
                        new String[] {"Trích yếu", subject},
                        new String[] {"Ngày họp", meetingOn},
                        new String[] {"Loại cuộc họp", meetingKind},
                        new String[] {"Người kết luận", chairName},
                        new String[] {"Chức danh", chairTitles},
                        new String[] {"Quyền hạn, chức vụ ký", signatureLines},
                        new String[] {"Người ký", signer},
                        new String[] {"Nguồn", source},
                        new String[] {"Ngày đăng", postedOn},
                        new String[] {"Đơn vị đăng", publisher},
                        new String[] {"Toàn văn", text})
                .forEach(pair -> {
                    if (pair[1] != null) {
                        typed.add(new Typed(pair[0], pair[1]));
                    }
                });
        return typed;
    }

    public @Nullable Long getIssuerId() {
        return issuerId;
    }

    public void setIssuerId(@Nullable Long value) {
        issuerId = value;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int value) {
        version = value;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public void setKind(NoticeKind value) {
        kind = value;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String value) {
        number = value;
    }

    public @Nullable String getIssued() {
        return issued;
    }

    public void setIssued(@Nullable String value) {
        issued = value;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String value) {
        place = value;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String value) {
        subject = value;
    }

    public @Nullable String getMeetingOn() {
        return meetingOn;
    }

    public void setMeetingOn(@Nullable String value) {
        meetingOn = value;
    }

    public @Nullable String getMeetingKind() {
        return meetingKind;
    }

    public void setMeetingKind(@Nullable String value) {
        meetingKind = value;
    }

    public @Nullable String getChairName() {
        return chairName;
    }

    public void setChairName(@Nullable String value) {
        chairName = value;
    }

    public @Nullable String getChairTitles() {
        return chairTitles;
    }

    public void setChairTitles(@Nullable String value) {
        chairTitles = value;
    }

    public @Nullable String getSignatureLines() {
        return signatureLines;
    }

    public void setSignatureLines(@Nullable String value) {
        signatureLines = value;
    }

    public @Nullable String getSigner() {
        return signer;
    }

    public void setSigner(@Nullable String value) {
        signer = value;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String value) {
        source = value;
    }

    public @Nullable String getPostedOn() {
        return postedOn;
    }

    public void setPostedOn(@Nullable String value) {
        postedOn = value;
    }

    public @Nullable String getPublisher() {
        return publisher;
    }

    public void setPublisher(@Nullable String value) {
        publisher = value;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String value) {
        text = value;
    }
}
