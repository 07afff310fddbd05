package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What a notice must be before it is kept. */
@Component
class NoticeRules {

    private static final int LONGEST_TEXT = 300_000;
    private static final int LONGEST_SUBJECT = 1_000;
    /** So many words of a passage, or one of so many, may have been misread. */
    private static final int MISREAD_WORDS = 4;

    private static final int MISREAD_PART = 4;

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
        LocalDate issued = header.issued() == null ? null : header.issued().exact();
        LocalDate meeting = header.meetingOn();
        if (issued != null && meeting != null && issued.isBefore(meeting)) {
            rejections.add(Rejection.onField("meetingOn", "notice.error.meetingAfterIssue"));
        }
        return rejections;
    }

    /**
     * Whether other words are the same passage read better, not another passage: most of the words printed stay. After
     * its issue nothing else may change (Nghị định 30/2020, điều 18).
     */
    static boolean isReadingOf(String printed, String shown) {
        List<String> was = words(printed);
        List<String> is = words(shown);
        int[] kept = new int[is.size() + 1]; // the longest common run of words, row by row
        for (String word : was) {
            int before = 0;
            for (int i = 1; i < kept.length; i++) {
                int above = kept[i];
                kept[i] = word.equals(is.get(i - 1)) ? before + 1 : Math.max(above, kept[i - 1]);
                before = above;
            }
        }
        int changed = Math.max(was.size(), is.size()) - kept[is.size()];
        return changed <= Math.max(MISREAD_WORDS, was.size() / MISREAD_PART);
    }

    private static List<String> words(String text) {
        return List.of(VietnameseText.clean(text).toLowerCase(Locale.ROOT).split("\\s+"));
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
