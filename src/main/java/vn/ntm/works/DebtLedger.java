package vn.ntm.works;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;

/**
 * Nợ đọng xây dựng cơ bản (domain 3.3, B4): value of the work done less what was paid, on any day. It is never typed. A unit
 * is recognised only without it.
 */
public interface DebtLedger {

    /** What the unit owes for its own works on the day. */
    default Debt debtOf(UnitId unit, LocalDate day) {
        return debtsOf(List.of(unit), day).getOrDefault(unit, Debt.UNKNOWN);
    }

    /** The same of many units with two statements; units of which nothing is known are missing. */
    Map<UnitId, Debt> debtsOf(Collection<UnitId> units, LocalDate day);

    /** States what is done and paid up to a day; rejections are on the fields day, volume, paid.CODE, document. */
    Outcome<Long> state(long workId, Statement statement, Actor by);

    /** Says that the unit owes nothing on the day; refused while the ledger says that it does. */
    Outcome<Long> declareClear(UnitId unit, LocalDate day, @Nullable String document, Actor by);

    /**
     * What a unit owes.
     *
     * @param owed sum over its works; what one was paid ahead does not pay for another
     * @param works how many works have figures
     * @param owing how many of them are not paid for
     * @param stated the last day something was said of, figures or "không còn nợ"; null for never
     */
    record Debt(Money owed, int works, int owing, @Nullable LocalDate stated) {

        public static final Debt UNKNOWN = new Debt(Money.ZERO, 0, 0, null);

        /** Whether it may be recognised as far as debts go: somebody said so, and nothing is owed. */
        public boolean isClear() {
            return isStated() && owed.isZero();
        }

        public boolean isStated() {
            return stated != null;
        }
    }

    /**
     * Figures up to a day, each a whole from the beginning.
     *
     * @param volume value of the work done; null leaves it as it is
     * @param paid by code of the source; sources that are missing stay as they are
     */
    record Statement(
            LocalDate day,
            @Nullable Money volume,
            Map<String, Money> paid,
            @Nullable String document) {

        public Statement {
            paid = Map.copyOf(paid);
        }
    }
}
