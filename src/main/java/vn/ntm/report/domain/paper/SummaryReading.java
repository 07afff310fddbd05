package vn.ntm.report.domain.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.period.ReportDefinition;
import vn.ntm.report.domain.period.ReportPeriod;
import vn.ntm.report.domain.table.CommuneStates;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.report.domain.table.ReportTables;
import vn.ntm.report.domain.table.TableCopy;
import vn.ntm.report.domain.table.TableQuestion;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.Tasks;
import vn.ntm.task.UnitReports;

/** Gathers what a summary report says: criteria and duties as of the data cut, and the reports of the units. */
@Service
@Transactional(readOnly = true)
public class SummaryReading {

    private static final int GROUPS = 100;

    private final CommuneStates states;
    private final ReportTables tables;
    private final Tasks tasks;
    private final UnitReports reports;
    private final ApplicationClock clock;

    SummaryReading(
            CommuneStates states, ReportTables tables, Tasks tasks, UnitReports reports, ApplicationClock clock) {
        this.states = states;
        this.tables = tables;
        this.tasks = tasks;
        this.reports = reports;
        this.clock = clock;
    }

    public SummaryData of(UnitSummary area, ReportDefinition definition, ReportPeriod period, Actor actor) {
        TableQuestion question = TableQuestion.of(area, period, actor);
        LocalDate today = clock.today();
        LocalDate day = question.day().isBefore(today) ? question.day() : today;
        State now = states.of(area, day);
        TableCopy groups = new TableCopy(GROUPS);
        tables.find("b3", question).ifPresent(source -> source.write(question, groups));
        String committee = committee(area);
        return new SummaryData(
                area,
                period,
                day,
                today,
                now,
                states.before(now, question.before()),
                states.before(now, question.yearBefore()),
                groups,
                tasks.board(question.actor(), day.isBefore(today) ? day : null),
                answers(area, definition, period, actor),
                level(area),
                actor.unitName().equals(committee) ? superior(area) : committee,
                actor.unitName(),
                signing(actor));
    }

    /** The reports that belong to a period: due after the day its predecessor was due, up to the day it is due. */
    public UnitAnswers answers(UnitSummary area, ReportDefinition definition, ReportPeriod period, Actor actor) {
        return new UnitAnswers(reports.dueWithin(
                definition.nominalDue(period.previous()),
                definition.nominalDue(period),
                clock.today(),
                actor.readingOnly(area.path())));
    }

    private static String committee(UnitSummary area) {
        return "UBND " + Character.toLowerCase(area.name().charAt(0))
                + area.name().substring(1);
    }

    private static @Nullable String superior(UnitSummary area) {
        String above = area.parentName();
        return above == null || area.kind().level() == AdministrativeLevel.PROVINCE
                ? null
                : "UBND " + Character.toLowerCase(above.charAt(0)) + above.substring(1);
    }

    private static String level(UnitSummary area) {
        return switch (area.kind().level()) {
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "huyện";
            default -> "xã";
        };
    }

    /** Nghị định 30/2020/NĐ-CP, điều 13. */
    private static List<String> signing(Actor by) {
        if (by.role() == Role.LD) {
            return by.position().contains("Phó") ? List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") : List.of("CHỦ TỊCH");
        }
        return List.of("THỦ TRƯỞNG ĐƠN VỊ");
    }
}
