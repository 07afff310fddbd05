package vn.ntm.works.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Money;
import vn.ntm.works.DebtLedger.Debt;
import vn.ntm.works.DebtLedger.Statement;

/** Where the ledger of works is kept. */
public interface LedgerStore {

    /** A figure of a work on the day it was asked for; the source is null for the value of the work done. */
    record Figure(long workId, @Nullable String source, Money amount, LocalDate day) {}

    /** How a debt is to be paid. */
    record Plan(long workId, String words, @Nullable LocalDate dueOn) {}

    /** One entry of the ledger, for its history. */
    record Entry(
            LocalDate day,
            @Nullable String source,
            Money amount,
            @Nullable String document,
            Instant at,
            String by) {}

    /** Sums over works. */
    record Sums(int works, int owing, Money investment, Money volume, Money paid, Money owed, Money ahead) {

        public static final Sums NONE = new Sums(0, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** Which works: of a subtree, up to a day. */
    record Question(String path, LocalDate day, boolean onlyOwing) {}

    /** Sums by unit of the subtree; only works with figures up to the day. */
    Map<UnitId, Sums> sums(String path, LocalDate day);

    /** The same of exactly these units, with the day something was last said; units without are missing. */
    Map<UnitId, Debt> debts(Collection<UnitId> units, LocalDate day);

    /** The last "không còn nợ" up to the day, of the units of the subtree. */
    Map<UnitId, LocalDate> declared(String path, LocalDate day);

    /** Works with figures, by unit and name; the id alone. */
    List<Long> works(Question question, int page, int size);

    long count(Question question);

    /** The figures that hold on the day. */
    List<Figure> figures(Collection<Long> workIds, LocalDate day);

    List<Plan> plans(Collection<Long> workIds, LocalDate day);

    /** The newest first. */
    List<Entry> history(long workId);

    void state(long workId, Statement statement, Actor by, Instant at);

    void plan(long workId, LocalDate day, String words, @Nullable LocalDate dueOn, Actor by, Instant at);

    long declare(UnitId unit, LocalDate day, String document, Actor by, Instant at);
}
