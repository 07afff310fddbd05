package vn.ntm.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.report.domain.period.Cycle;
import vn.ntm.report.domain.period.Definitions;
import vn.ntm.report.domain.period.ReportDefinition;
import vn.ntm.report.domain.period.ReportPeriod;
import vn.ntm.report.domain.table.TableQuestion;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Reads out of an address which area, cycle, period and day are meant; out of sight is not found. */
@Component
class PeriodDesk {

    private static final String EVERYWHERE = "/";

    private final Units units;
    private final Definitions definitions;
    private final ApplicationClock clock;

    PeriodDesk(Units units, Definitions definitions, ApplicationClock clock) {
        this.units = units;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * What is chosen.
     *
     * @param day a past day instead of the period's end; null without
     * @param wrongDay what was typed as a day and is none
     */
    record Choice(
            UnitSummary area,
            Map<Cycle, ReportDefinition> definitions,
            ReportDefinition definition,
            ReportPeriod period,
            @Nullable LocalDate day,
            @Nullable String wrongDay,
            TableQuestion question) {

        /** For links to the same choice. */
        public String query() {
            return PeriodParams.query(
                    area.id().value(),
                    definition.cycle().code(),
                    period.code(),
                    day == null ? null : Dates.format(day));
        }
    }

    void mustLead(Actor actor) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("report.error.leadersOnly");
        }
    }

    /** Areas to choose from: provinces and districts of the person's scope. */
    List<UnitSummary> areas(Actor actor) {
        return units.areasOf(actor.scopePath(), clock.today());
    }

    /** The communes of the area chosen. */
    List<UnitSummary> communes(Choice choice) {
        return units.programmeCommunesOf(choice.area().path(), choice.question().day());
    }

    /** Empty where somebody who sees the whole country has not said which part of it. */
    Optional<Choice> find(PeriodParams params, Actor actor) {
        mustLead(actor);
        return area(params.donVi(), actor).map(area -> choice(params, area, actor));
    }

    Choice open(PeriodParams params, Actor actor) {
        return find(params, actor).orElseThrow(() -> new NotFoundException("area", String.valueOf(params.donVi())));
    }

    /** For the tables alone: leaders as ever, and a commune for itself (domain 7: "reports, export"). */
    Choice openTables(PeriodParams params, Actor actor) {
        if (actor.may(Right.LEAD_VIEW)) {
            return open(params, actor);
        }
        UnitSummary own = area(null, actor)
                .filter(unit -> unit.kind().isCommune())
                .orElseThrow(() -> new NotAllowedException("report.error.leadersOnly"));
        Long asked = params.donVi();
        if (asked != null && asked != own.id().value()) {
            throw new NotFoundException("area", asked);
        }
        return choice(params, own, actor);
    }

    private Choice choice(PeriodParams params, UnitSummary area, Actor actor) {
        Map<Cycle, ReportDefinition> known = definitions.of(area);
        Cycle cycle = params.ky() == null ? Cycle.MONTH : Cycle.ofCode(params.ky());
        if (cycle == null) {
            throw new NotFoundException("cycle", String.valueOf(params.ky()));
        }
        ReportDefinition definition = Objects.requireNonNull(known.get(cycle));
        LocalDate today = clock.today();
        ReportPeriod period = params.so() == null || params.so().isBlank()
                ? definition.cut().lastBefore(today)
                : ReportPeriod.ofCode(definition.cut(), params.so());
        if (period == null || period.from().isAfter(today)) {
            throw new NotFoundException("period", String.valueOf(params.so()));
        }
        LocalDate day = null;
        String wrong = null;
        try {
            day = Dates.parse(params.ngay());
        } catch (DateTimeException notADay) {
            wrong = params.ngay();
        }
        if (day != null && day.isAfter(today)) {
            wrong = params.ngay();
            day = null;
        }
        TableQuestion whole = TableQuestion.of(area, period, actor);
        LocalDate cut = whole.day().isBefore(today) ? whole.day() : today;
        return new Choice(area, known, definition, period, day, wrong, whole.on(day == null ? cut : day));
    }

    Optional<UnitSummary> area(@Nullable Long asked, Actor actor) {
        if (asked != null) {
            long id = asked;
            return Optional.of(units.find(new UnitId(id))
                    .filter(unit -> actor.sees(unit.path()) && unit.kind().isAdministrative())
                    .orElseThrow(() -> new NotFoundException("area", id)));
        }
        if (actor.scopePath().equals(EVERYWHERE)) {
            return Optional.empty();
        }
        List<UnitId> path = UnitId.ofPath(actor.scopePath());
        return units.find(path.get(path.size() - 1));
    }
}
