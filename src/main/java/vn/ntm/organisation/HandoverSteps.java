package vn.ntm.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A {@link UnitBound} that is told in SQL: what is open, and the statements that do what was decided, in their order.
 *
 * @param settling may name everything of {@link UnitHandover#parameters}; empty where a thing stays as it is and the line
 *     alone keeps the decision
 */
public record HandoverSteps(JdbcClient jdbc, String key, int order, String open, List<String> settling)
        implements UnitBound {

    /** The lines that go to an heir h. */
    public static final String MOVED =
            UnitHandover.LINES + " join organisation_unit h on h.id = l.to_unit_id and l.choice = 'MOVE' ";

    /** The lines with a decision, and the heir h where there is one. */
    public static final String DECIDED =
            "(select * from " + UnitHandover.LINES + " where l.choice <> 'STAY') l left join organisation_unit h"
                    + " on h.id = l.to_unit_id and l.choice = 'MOVE' ";

    /** What a history says of such a line. */
    public static final String WORDS =
            " case l.choice when 'MOVE' then concat(:reason, ': ', h.name) else l.reason end ";

    /** For what stays as it is when its line is done: what an earlier line settled is not open a second time. */
    public static String unsettled(String holdingId, String unitId) {
        return " " + """
                not exists (select 1 from rearrangement_line w
                             where w.holding = :key and w.holding_id = %s and w.unit_id = %s
                               and w.done_at is not null and w.outcome <> 'STAYED')""".formatted(holdingId, unitId);
    }

    @Override
    public void settle(UnitHandover handover) {
        for (String statement : settling) {
            jdbc.sql(statement).params(handover.parameters()).update();
        }
    }
}
