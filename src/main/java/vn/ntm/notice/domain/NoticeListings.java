package vn.ntm.notice.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.NoticeListing;

/** Notices in the words of the interface for programs. */
@Service
@Transactional(readOnly = true)
class NoticeListings implements NoticeListing {

    private final NoticeAccess access;
    private final NoticeRegister register;
    private final NoticeSheets sheets;

    NoticeListings(NoticeAccess access, NoticeRegister register, NoticeSheets sheets) {
        this.access = access;
        this.register = register;
        this.sheets = sheets;
    }

    @Override
    public List<Listed> list(Wanted wanted, int limit, Actor actor) {
        String text = wanted.text();
        NoticeFilter filter = new NoticeFilter(
                text == null ? "" : SearchWords.of(text),
                wanted.issuer() == null ? null : wanted.issuer().value(),
                wanted.year(),
                null,
                null,
                false);
        return register.entered(filter, wanted.before(), access.of(actor), limit).stream()
                .map(row -> new Listed(
                        row.id(),
                        row.kind().name(),
                        row.state().name(),
                        row.number(),
                        day(row.issued()),
                        row.postedOn(),
                        row.meetingOn(),
                        row.subject(),
                        row.issuerName()))
                .toList();
    }

    @Override
    public Optional<Whole> find(long id, Actor actor) {
        return access.sees(id, actor) ? sheets.find(id).map(NoticeListings::whole) : Optional.empty();
    }

    private static Whole whole(NoticeSheets.Sheet sheet) {
        NoticeSheets.Head head = sheet.head();
        return new Whole(
                new Listed(
                        head.id(),
                        head.kind().name(),
                        head.state().name(),
                        head.number() == null ? null : head.label(),
                        day(head.issued()),
                        head.postedOn(),
                        head.meetingOn(),
                        head.subject(),
                        head.issuerName()),
                head.issuerUnitId(),
                head.chairName(),
                head.signer(),
                sheet.passages().stream()
                        .map(passage -> new Passage(
                                passage.id(),
                                passage.part().name(),
                                passage.path(),
                                passage.label(),
                                passage.depth(),
                                passage.text()))
                        .toList());
    }

    /** "2018-06-07"; without a day "2021-09", without a month "2021". */
    private static @Nullable String day(@Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        Integer month = date.month();
        Integer day = date.day();
        String year = Integer.toString(date.year());
        String upToMonth = month == null ? year : String.format(Locale.ROOT, "%s-%02d", year, month);
        return day == null ? upToMonth : String.format(Locale.ROOT, "%s-%02d", upToMonth, day);
    }
}
