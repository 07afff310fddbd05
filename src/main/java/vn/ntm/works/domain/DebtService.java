package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.Works.Work;
import vn.ntm.works.domain.LedgerStore.Plan;
import vn.ntm.works.domain.WorksTrail.Change;

/** Keeps the ledger: figures up to a day, plans to pay, "không còn nợ". The debt itself is always computed. */
@Service
@Transactional
public class DebtService implements DebtLedger {

    private static final String SUBJECT = "WORK";
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    private final LedgerStore ledger;
    private final WorkStore works;
    private final Units units;
    private final WorksTrail trail;
    private final ApplicationClock clock;

    DebtService(LedgerStore ledger, WorkStore works, Units units, WorksTrail trail, ApplicationClock clock) {
        this.ledger = ledger;
        this.works = works;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, Debt> debtsOf(Collection<UnitId> wanted, LocalDate day) {
        return ledger.debts(wanted, day);
    }

    /** What is known of one work on a day. */
    @Transactional(readOnly = true)
    public Account accountOf(long workId, LocalDate day) {
        return Account.of(
                ledger.figures(List.of(workId), day),
                ledger.plans(List.of(workId), day).stream().findFirst().orElse(null));
    }

    @Override
    public Outcome<Long> state(long workId, Statement typed, Actor by) {
        Work work = works.find(workId).orElseThrow();
        Optional<UnitSummary> unit = editable(work, by);
        if (unit.isEmpty()) {
            return Outcome.rejected(Rejection.of("works.denied.edit"));
        }
        Statement statement =
                new Statement(typed.day(), typed.volume(), typed.paid(), VietnameseText.cleanOrNull(typed.document()));
        List<Rejection> rejections = check(statement);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Account before = accountOf(workId, statement.day());
        Statement news = changes(statement, before);
        if (news.volume() == null && news.paid().isEmpty()) {
            return Outcome.done(workId);
        }
        ledger.state(workId, news, by, clock.instant());
        Account after = accountOf(workId, statement.day());
        trail.tell(
                new Change(
                        "WORK_FIGURES",
                        SUBJECT,
                        workId,
                        work.name(),
                        words(before),
                        words(after) + " đến " + Dates.format(statement.day()),
                        statement.document()),
                unit.get(),
                by);
        return Outcome.done(workId);
    }

    /** The figures and, where it is new, how and by when the debt is to be paid. */
    public Outcome<Long> state(
            long workId, Statement statement, @Nullable String plan, @Nullable LocalDate dueOn, Actor by) {
        String words = VietnameseText.clean(plan);
        Plan known = accountOf(workId, clock.today()).plan();
        boolean planned = !words.isEmpty()
                && (known == null || !known.words().equals(words) || !Objects.equals(known.dueOn(), dueOn));
        if (words.length() > WorkService.LONGEST || (words.isEmpty() && dueOn != null)) {
            return Outcome.rejected(Rejection.onField("plan", "works.error.plan", WorkService.LONGEST));
        }
        Outcome<Long> stated = state(workId, statement, by);
        return stated.isRejected() || !planned ? stated : plan(workId, words, dueOn, by);
    }

    /** What differs from what held on the day; the first figure of a work is news even if it is nothing. */
    static Statement changes(Statement statement, Account known) {
        Money volume = statement.volume();
        boolean same = volume != null && known.stated() != null && volume.equals(known.volume());
        Map<String, Money> paid = new HashMap<>(statement.paid());
        paid.entrySet().removeIf(one -> one.getValue().equals(known.paidFrom(one.getKey())));
        return new Statement(statement.day(), same ? null : volume, paid, statement.document());
    }

    /** How and by when the debt is to be paid. */
    public Outcome<Long> plan(long workId, @Nullable String typed, @Nullable LocalDate dueOn, Actor by) {
        Work work = works.find(workId).orElseThrow();
        Optional<UnitSummary> unit = editable(work, by);
        if (unit.isEmpty()) {
            return Outcome.rejected(Rejection.of("works.denied.edit"));
        }
        String words = VietnameseText.clean(typed);
        if (words.isEmpty() || words.length() > WorkService.LONGEST) {
            return Outcome.rejected(Rejection.onField("plan", "works.error.plan", WorkService.LONGEST));
        }
        ledger.plan(workId, clock.today(), words, dueOn, by, clock.instant());
        trail.tell(
                new Change(
                        "WORK_DEBT_PLAN",
                        SUBJECT,
                        workId,
                        work.name(),
                        null,
                        words + (dueOn == null ? "" : ", xong " + Dates.format(dueOn)),
                        null),
                unit.get(),
                by);
        return Outcome.done(workId);
    }

    @Override
    public Outcome<Long> declareClear(UnitId unitId, LocalDate day, @Nullable String typed, Actor by) {
        Optional<UnitSummary> unit = units.find(unitId);
        if (unit.isEmpty() || !WorkRules.mayDeclare(unit.get(), by)) {
            return Outcome.rejected(Rejection.of("works.denied.declare"));
        }
        List<Rejection> rejections = new ArrayList<>();
        checkDay(rejections, day);
        String document = VietnameseText.clean(typed);
        if (document.isEmpty() || document.length() > WorkService.LONGEST) {
            rejections.add(Rejection.onField("document", "works.error.document", WorkService.LONGEST));
        }
        Money owed = debtOf(unitId, day).owed();
        if (owed.isPositive()) {
            rejections.add(Rejection.of("works.error.owes", owed.shown()));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        long id = ledger.declare(unitId, day, document, by, clock.instant());
        trail.tell(
                new Change(
                        "DEBT_DECLARED_CLEAR",
                        "UNIT",
                        unitId.value(),
                        unit.get().name(),
                        null,
                        "không còn nợ đọng đến " + Dates.format(day),
                        document),
                unit.get(),
                by);
        return Outcome.done(id);
    }

    private Optional<UnitSummary> editable(Work work, Actor by) {
        return units.find(work.unit()).filter(unit -> work.left() == null && WorkRules.mayEdit(unit, by));
    }

    private List<Rejection> check(Statement statement) {
        List<Rejection> rejections = new ArrayList<>();
        checkDay(rejections, statement.day());
        if (statement.volume() == null && statement.paid().isEmpty()) {
            rejections.add(Rejection.onField("volume", "works.error.figures"));
        }
        if (statement.volume() != null && statement.volume().dong().signum() < 0) {
            rejections.add(Rejection.onField("volume", "works.error.amount"));
        }
        Collection<String> codes =
                works.sources().stream().map(WorkStore.Source::code).toList();
        statement.paid().forEach((source, amount) -> {
            if (!codes.contains(source) || amount.dong().signum() < 0) {
                rejections.add(Rejection.onField("paid", "works.error.amount"));
            }
        });
        WorkService.checkLength(rejections, "document", statement.document());
        return rejections;
    }

    private void checkDay(List<Rejection> rejections, LocalDate day) {
        if (day.isAfter(clock.today()) || day.isBefore(FIRST_DAY)) {
            rejections.add(Rejection.onField("day", "works.error.dayAhead"));
        }
    }

    private static String words(Account account) {
        return "khối lượng %s, đã thanh toán %s, nợ đọng %s triệu đồng"
                .formatted(
                        account.volume().shown(),
                        account.paidInAll().shown(),
                        account.debt().shown());
    }
}
