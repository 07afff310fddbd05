package vn.ntm.report.domain.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.BoardFigures;
import vn.ntm.task.BoardFigures.DueDay;
import vn.ntm.task.BoardFigures.Narrowing;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.BoardRow;

/** "Bảng điều hành": a few statements for the whole page, whatever it counts. */
@Service
@Transactional(readOnly = true)
public class LeaderBoard {

    private static final String EVERYWHERE = "/";
    private static final int ROWS = 12;
    private static final int ASKED = 4;
    private static final int MONTHS = 12;

    private final BoardFigures figures;
    private final CriteriaProgress criteria;
    private final Units units;
    private final ApplicationClock clock;

    LeaderBoard(BoardFigures figures, CriteriaProgress criteria, Units units, ApplicationClock clock) {
        this.figures = figures;
        this.criteria = criteria;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param asOf a past day; null for now
     * @param asked extensions that wait for a decision
     * @param often open duties pressed for three times or more
     * @param span what fell due in the days up to the day
     * @param before the same number of days before it
     * @param yearBefore the same days of the year before
     * @param months the months up to the day, the oldest first
     * @param unit the unit it is narrowed to
     * @param panel the criteria; null for the whole country and where no commune takes part
     */
    public record Page(
            LocalDate day,
            @Nullable LocalDate asOf,
            Board board,
            List<BoardRow> overdue,
            List<BoardRow> soon,
            List<BoardRow> asked,
            long askedCount,
            long often,
            DueSpan span,
            DueSpan before,
            DueSpan yearBefore,
            List<DueSpan> months,
            @Nullable UnitSummary unit,
            @Nullable CriteriaPanel panel) {}

    /** @param days how long the span is that is compared with the one before */
    public Page of(Actor actor, @Nullable LocalDate asOf, Narrowing narrowing, int days) {
        LocalDate day = asOf == null ? clock.today() : asOf;
        List<YearMonth> months = IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(YearMonth.from(day)::plusMonths)
                .toList();
        LocalDate spanFrom = day.minusDays(days - 1L);
        LocalDate beforeFrom = spanFrom.minusDays(days);
        LocalDate yearBeforeFrom = spanFrom.minusYears(1);
        List<DueDay> due = figures.dueDays(
                actor,
                asOf,
                narrowing,
                yearBeforeFrom.isBefore(beforeFrom) ? yearBeforeFrom : beforeFrom,
                months.get(months.size() - 1).atEndOfMonth());
        return new Page(
                day,
                asOf,
                figures.board(actor, asOf, narrowing),
                figures.rows("qua-han", actor, asOf, narrowing, ROWS),
                figures.rows("7-ngay", actor, asOf, narrowing, ROWS),
                figures.rows("cho-gia-han", actor, asOf, narrowing, ASKED),
                figures.count("cho-gia-han", actor, asOf, narrowing),
                figures.count("don-doc-3", actor, asOf, narrowing),
                DueSpan.of(spanFrom, day, due),
                DueSpan.of(beforeFrom, spanFrom.minusDays(1), due),
                DueSpan.of(yearBeforeFrom, day.minusYears(1), due),
                months.stream()
                        .map(month -> DueSpan.of(month.atDay(1), month.atEndOfMonth(), due))
                        .toList(),
                unit(narrowing).orElse(null),
                area(actor).flatMap(area -> criteria.of(area, day)).orElse(null));
    }

    /** The leaders to choose from. */
    public List<String> leaders(Actor actor) {
        return figures.leaders(actor);
    }

    private Optional<UnitSummary> unit(Narrowing narrowing) {
        Long id = narrowing.unitId();
        return id == null ? Optional.empty() : units.find(new UnitId(id));
    }

    private Optional<UnitSummary> area(Actor actor) {
        if (actor.scopePath().equals(EVERYWHERE)) {
            return Optional.empty();
        }
        List<UnitId> path = UnitId.ofPath(actor.scopePath());
        return units.find(path.get(path.size() - 1));
    }
}
