package vn.ntm.notice.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.shared.Rejection;

/** What a notice must be before it is kept. */
@Component
class NoticeRules {

    private static final int LONGEST_TEXT = 300_000;
    private static final int LONGEST_SUBJECT = 1_000;

    /** Papers with a degree of secrecy are never entered (domain 4.4). */
    private static final Pattern SECRET = Pattern.compile("(?m)^\\s*\\**(?:TUYỆT MẬT|TỐI MẬT|MẬT)\\**\\s*$");

    private final NoticeStore store;

    NoticeRules(NoticeStore store) {
        this.store = store;
    }

    List<Rejection> check(
            @Nullable Issuer issuer, NoticeHeader header, @Nullable String text, @Nullable ConclusionNotice existing) {
        List<Rejection> rejections = new ArrayList<>();
        if (issuer == null && existing == null) {
            rejections.add(Rejection.onField("issuerId", "notice.error.issuer"));
        }
        if (header.subject().isBlank()) {
            rejections.add(Rejection.onField("subject", "notice.error.subjectRequired"));
        } else if (header.subject().length() > LONGEST_SUBJECT) {
            rejections.add(Rejection.onField("subject", "notice.error.subjectLong", LONGEST_SUBJECT));
        }
        rejections.addAll(text == null ? List.of() : checkText(text, "text"));
        number(issuer, header, existing, rejections);
        return rejections;
    }

    /** What may be kept of any text at all. */
    static List<Rejection> checkText(String text, String field) {
        if (text.length() > LONGEST_TEXT) {
            return List.of(Rejection.onField(field, "notice.error.textLong"));
        }
        return SECRET.matcher(text).find() ? List.of(Rejection.onField(field, "notice.error.secret")) : List.of();
    }

    private void number(
            @Nullable Issuer issuer,
            NoticeHeader header,
            @Nullable ConclusionNotice existing,
            List<Rejection> rejections) {
        DocumentNumber number = header.documentNumber();
        PartialDate issued = header.issued();
        if (number != null && header.kind() == NoticeKind.TIN_KET_LUAN) {
            rejections.add(Rejection.onField("number", "notice.error.portalHasNoNumber"));
            return;
        }
        boolean numbered = existing != null && existing.state() == NoticeState.DA_CAP_SO;
        if (numbered && (number == null || issued == null || issued.day() == null)) {
            rejections.add(Rejection.onField("number", "notice.error.numberGiven"));
        }
        if (number != null && issued != null) {
            long unit = existing != null
                    ? existing.entry().issuerUnitId()
                    : issuer == null ? 0 : issuer.unit().value();
            rejections.addAll(taken(unit, number, issued.year(), existing));
        }
    }

    List<Rejection> taken(long issuerUnitId, DocumentNumber number, int year, @Nullable ConclusionNotice existing) {
        Long except = existing == null ? null : existing.id();
        return store.withNumber(issuerUnitId, number, year, except).isPresent()
                ? List.of(Rejection.onField(
                        "number", "notice.error.numberTaken", number.toString(), Integer.toString(year)))
                : List.of();
    }
}
