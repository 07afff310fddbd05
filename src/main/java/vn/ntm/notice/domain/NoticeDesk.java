package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.Notices;
import vn.ntm.notice.domain.extraction.ItemPath;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.TaskOriginSource;

/** The module's face: notices for loaders, items for the form "Giao việc". */
@Service
class NoticeDesk implements Notices, TaskOriginSource {

    private final NoticeRegistration registration;
    private final NoticeStore store;
    private final NoticeAccess access;
    private final NoticeRegister register;

    NoticeDesk(NoticeRegistration registration, NoticeStore store, NoticeAccess access, NoticeRegister register) {
        this.registration = registration;
        this.store = store;
        this.access = access;
        this.register = register;
    }

    @Override
    @Transactional
    public Outcome<Long> register(NewNotice notice, Actor by) {
        String key = notice.key();
        Optional<Long> known = key == null ? Optional.empty() : store.byKey(key);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        NoticeHeader read = NoticeHeader.of(NoticeText.read(notice.text()));
        return registration.register(key, notice.issuer(), merge(read, notice), notice.text(), notice.issued(), by);
    }

    private static NoticeHeader merge(NoticeHeader read, NewNotice given) {
        String number = given.number();
        DocumentNumber parsed = number == null ? null : DocumentNumber.parse(number, DocumentNumber.DEFAULT_SERIES);
        return new NoticeHeader(
                read.kind(),
                parsed == null ? read.number() : parsed.value(),
                parsed == null ? read.series() : parsed.series(),
                orElse(given.issuedOn(), PartialDate::of, read.issued()),
                read.place(),
                VietnameseText.clean(given.subject() == null ? read.subject() : given.subject()),
                given.meetingOn() == null ? read.meetingOn() : given.meetingOn(),
                given.meetingKind() == null ? read.meetingKind() : given.meetingKind(),
                read.chairName(),
                given.chairTitles().isEmpty() ? read.chairTitles() : List.copyOf(given.chairTitles()),
                read.signatureLines(),
                read.signer(),
                read.source(),
                read.postedOn(),
                read.publisher());
    }

    private static <A, B> @Nullable B orElse(@Nullable A given, Function<A, B> as, @Nullable B otherwise) {
        return given == null ? otherwise : as.apply(given);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> itemByPath(long noticeId, String path) {
        Optional<Long> found =
                store.clauseByPath(noticeId, path.replace("(1)", "").strip());
        return found.isPresent()
                ? found
                : ItemPath.ofCitation(path).flatMap(said -> store.clauseByPath(noticeId, said));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> byKey(String key) {
        return store.byKey(key);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Concluded> concluded(Actor actor, int limit) {
        NoticeFilter all = NoticeFilter.NONE;
        return register.list(all, null, access.of(actor), 1).stream()
                .filter(row -> row.state().isInForce())
                .limit(limit)
                .map(NoticeDesk::concluded)
                .toList();
    }

    private static Concluded concluded(NoticeRegister.Row row) {
        PartialDate issued = row.issued();
        LocalDate paper = issued == null ? row.postedOn() : issued.first();
        String day = row.dateLabel();
        return new Concluded(
                row.id(),
                row.numberLabel() + (day.isEmpty() ? "" : " · " + day),
                row.subject(),
                row.issuerName(),
                row.meetingOn() == null ? paper : row.meetingOn(),
                "/thong-bao/" + row.id());
    }

    @Override
    public String kind() {
        return TaskOrigin.NOTICE_ITEM;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Details> find(long id, Actor actor) {
        return store.noticeOfClause(id)
                .flatMap(notice -> access.find(notice, actor))
                .flatMap(notice -> notice.clause(id)
                        .filter(Clause::isItem)
                        .map(item -> new Details(
                                NoticeTrail.origin(notice, item),
                                item.wordsInContext(),
                                new UnitId(notice.entry().issuerUnitId()),
                                notice.entry().paperDay())));
    }
}
