package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.ui.NotFoundException;

/** Changes to the record and to the words shown; each is refused when somebody else was quicker. */
@Service
public class NoticeEditing {

    private final NoticeAccess access;
    private final NoticeRules rules;
    private final NoticeStore store;
    private final Issuers issuers;
    private final NoticeTrail trail;
    private final ObjectProvider<Tasks> tasks;
    private final ApplicationClock clock;

    NoticeEditing(
            NoticeAccess access,
            NoticeRules rules,
            NoticeStore store,
            Issuers issuers,
            NoticeTrail trail,
            ObjectProvider<Tasks> tasks,
            ApplicationClock clock) {
        this.access = access;
        this.rules = rules;
        this.store = store;
        this.issuers = issuers;
        this.trail = trail;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Edits a notice that is not issued.
     *
     * @param text the whole text anew; null leaves text and items alone. Refused once tasks hang on the items
     */
    @Transactional
    public Outcome<Long> edit(long id, int version, NoticeHeader header, @Nullable String text, Actor by) {
        ConclusionNotice notice = current(id, version, NoticeAction.EDIT, by);
        List<Rejection> rejections = rules.check(null, header, text, notice);
        boolean newText = text != null && !text.equals(notice.rawText());
        if (rejections.isEmpty() && newText && hasTasks(id, by)) {
            rejections = List.of(Rejection.onField("text", "notice.error.textHasTasks"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String before = notice.paperLabel();
        notice.edit(header, by, clock.instant());
        if (newText && text != null) {
            retake(notice, text);
        }
        store.flush();
        trail.relabelTasks(notice);
        trail.audit(notice, "EDIT", by, before, notice.paperLabel(), null);
        return Outcome.done(id);
    }

    /** Takes over the text of a draft as it is written; returns the new version. */
    @Transactional
    public Outcome<Integer> compose(long id, int version, String text, Actor by) {
        ConclusionNotice notice = current(id, version, NoticeAction.COMPOSE, by);
        List<Rejection> rejections = NoticeRules.checkText(text, "text");
        boolean newText = !text.equals(notice.rawText());
        if (rejections.isEmpty() && newText && hasTasks(id, by)) {
            rejections = List.of(Rejection.of("notice.error.textHasTasks"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        boolean first = !notice.hasHappened("COMPOSE");
        if (newText) {
            retake(notice, text);
        }
        notice.composed(first, by, clock.instant());
        store.flush();
        if (first) {
            trail.audit(notice, "COMPOSE", by, null, null, null);
        }
        return Outcome.done(notice.version());
    }

    private void retake(ConclusionNotice notice, String text) {
        notice.takeText("", NoticeText.read(""));
        store.flush(); // the old items go before new ones with the same paths come
        var reading = NoticeText.read(text);
        notice.takeText(text, reading);
        issuers.linkRecipients(notice, reading);
    }

    private boolean hasTasks(long id, Actor by) {
        return tasks.getObject()
                        .countByPaper(TaskOrigin.NOTICE_ITEM, List.of(id), by)
                        .getOrDefault(id, 0)
                > 0;
    }

    /** Gives number and day; the text does not change, the tasks only get the new label. */
    @Transactional
    public Outcome<Long> giveNumber(long id, int version, DocumentNumber number, LocalDate day, Actor by) {
        ConclusionNotice notice = current(id, version, NoticeAction.NUMBER, by);
        List<Rejection> rejections = rules.taken(notice.entry().issuerUnitId(), number, day.getYear(), notice);
        LocalDate meeting = notice.entry().meetingOn();
        if (rejections.isEmpty() && day.isAfter(clock.today())) {
            rejections = List.of(Rejection.onField("issuedOn", "notice.error.issuedAhead"));
        }
        if (rejections.isEmpty() && meeting != null && day.isBefore(meeting)) {
            rejections = List.of(Rejection.onField("issuedOn", "notice.error.beforeMeeting"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String before = notice.paperLabel();
        notice.giveNumber(number, day, by, clock.instant());
        store.flush();
        trail.relabelTasks(notice);
        trail.audit(notice, "NUMBER", by, before, notice.paperLabel(), null);
        return Outcome.done(id);
    }

    /** Shows other words for a passage ("đề" as "để"). */
    @Transactional
    public Outcome<Long> correct(long id, int version, long clauseId, String text, Actor by) {
        ConclusionNotice notice = current(id, version, NoticeAction.CORRECT_TEXT, by);
        Clause clause = notice.clause(clauseId).orElseThrow(() -> new NotFoundException("clause", clauseId));
        String words = text.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            return Outcome.rejected(Rejection.onField("text", "notice.error.textRequired"));
        }
        if (words.equals(clause.text())) {
            return Outcome.rejected(Rejection.onField("text", "notice.error.nothingChanged"));
        }
        if (notice.state().isIssued() && !NoticeRules.isReadingOf(clause.rawText(), words)) {
            return Outcome.rejected(Rejection.onField("text", "notice.error.notReading"));
        }
        String before = clause.text();
        notice.correct(clause, words, by, clock.instant());
        store.flush();
        trail.audit(notice, "CORRECT_TEXT", by, before, words, null);
        return Outcome.done(id);
    }

    /** Ties a recipient to a unit of the directory, or unties it. */
    @Transactional
    public void linkRecipient(long id, long recipientId, @Nullable UnitId unit, Actor by) {
        ConclusionNotice notice = access.require(id, NoticeAction.LINK_RECIPIENTS, by);
        boolean known = unit == null
                || issuers.inTerritory(notice.entry().ownerPath()).stream()
                        .anyMatch(summary -> summary.id().equals(unit));
        if (!known) {
            throw new NotFoundException("unit", String.valueOf(unit));
        }
        notice.recipient(recipientId)
                .orElseThrow(() -> new NotFoundException("recipient", recipientId))
                .linkTo(unit);
    }

    private ConclusionNotice current(long id, int version, NoticeAction action, Actor by) {
        ConclusionNotice notice = access.require(id, action, by);
        if (notice.version() != version) {
            throw new OptimisticLockingFailureException("notice " + id + " is no longer version " + version);
        }
        return notice;
    }
}
