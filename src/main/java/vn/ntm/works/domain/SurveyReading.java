package vn.ntm.works.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.ReadingScope;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.works.domain.SurveyStore.Rule;
import vn.ntm.works.domain.SurveyStore.Survey;

/** Surveys of an area and a year, and one with all its figures. */
@Service
@Transactional(readOnly = true)
public class SurveyReading {

    private final AreaChoice areas;
    private final SurveyStore store;
    private final SurveyService service;
    private final Units units;
    private final ReadingScope territory;
    private final ApplicationClock clock;

    SurveyReading(
            AreaChoice areas,
            SurveyStore store,
            SurveyService service,
            Units units,
            ReadingScope territory,
            ApplicationClock clock) {
        this.areas = areas;
        this.store = store;
        this.service = service;
        this.units = units;
        this.territory = territory;
        this.clock = clock;
    }

    /** One survey with what it comes to. */
    public record Sheet(Survey survey, UnitSummary unit, SurveyFigures figures, boolean mayRecord) {}

    /**
     * Those of an area.
     *
     * @param recordable the units this person records surveys about
     */
    public record Listed(
            AreaChoice.Area area, int year, List<Sheet> sheets, List<UnitSummary> recordable, List<Rule> rules) {}

    public Optional<Listed> list(@Nullable Long areaId, @Nullable Integer wanted, Actor actor) {
        int year = wanted == null ? clock.today().getYear() : wanted;
        return areas.choose(areaId, actor, clock.today()).map(area -> {
            List<Rule> rules = store.rules();
            List<Survey> surveys = store.of(area.unit().path(), year);
            Map<UnitId, UnitSummary> known = units.findAll(
                    surveys.stream().map(survey -> survey.said().unit()).collect(Collectors.toSet()));
            List<Sheet> sheets = surveys.stream()
                    .map(survey -> {
                        UnitSummary unit =
                                Objects.requireNonNull(known.get(survey.said().unit()));
                        return new Sheet(survey, unit, SurveyService.figures(survey.said(), unit, rules), false);
                    })
                    .toList();
            return new Listed(area, year, sheets, recordable(area, actor), rules);
        });
    }

    /** Xã and the districts above them; phường and thị trấn are not asked (domain 3.6). */
    private List<UnitSummary> recordable(AreaChoice.Area area, Actor actor) {
        UnitSummary own = area.unit();
        return service.mayRecord(own, actor)
                ? Stream.concat(
                                own.kind().isCommune() ? Stream.of() : Stream.of(own),
                                units.programmeCommunesOf(own.path(), clock.today()).stream())
                        .toList()
                : List.of();
    }

    public Optional<Sheet> find(long id, Actor actor) {
        String path = territory.pathOf(actor);
        return store.find(id)
                .flatMap(survey -> units.find(survey.said().unit())
                        .filter(unit -> unit.path().startsWith(path))
                        .map(unit -> new Sheet(
                                survey,
                                unit,
                                SurveyService.figures(survey.said(), unit, store.rules()),
                                service.mayRecord(unit, actor))));
    }
}
