package vn.ntm.report.domain.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.period.ReportPeriod;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.report.domain.table.TableCopy;
import vn.ntm.task.Tasks.Board;

/**
 * All that the summary report of a period says in figures.
 *
 * @param day the data cut, or today while the period lasts
 * @param today the day the paper is written
 * @param before the communes at the end of the period before; null where nothing was known
 * @param yearBefore the communes at the end of the same period of the year before; null where nothing was known
 * @param groups table B3
 * @param duties the figures of duties on the day
 * @param level how a paper calls the area: "huyện", "tỉnh"
 * @param superior who stands above the unit that writes; null where it writes for itself
 */
public record SummaryData(
        UnitSummary area,
        ReportPeriod period,
        LocalDate day,
        LocalDate today,
        State now,
        @Nullable State before,
        @Nullable State yearBefore,
        TableCopy groups,
        Board duties,
        UnitAnswers answers,
        String level,
        @Nullable String superior,
        String author,
        List<String> signing) {}
