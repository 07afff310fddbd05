package vn.ntm.works.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.ReadingScope;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.works.SatisfactionSurveys;
import vn.ntm.works.domain.SurveyStore.Rule;
import vn.ntm.works.domain.SurveyStore.Survey;
import vn.ntm.works.domain.WorksTrail.Change;

/** Records surveys and takes them back; says what the last one came to. */
@Service
@Transactional
public class SurveyService implements SatisfactionSurveys {

    private static final String SUBJECT = "SURVEY";
    private static final int FIRST_YEAR = 2010;
    private static final int MOST_QUESTIONS = 40;
    private static final int LONGEST_REASON = 2_000;

    private final SurveyStore store;
    private final Units units;
    private final ReadingScope territory;
    private final WorksTrail trail;
    private final ApplicationClock clock;

    SurveyService(SurveyStore store, Units units, ReadingScope territory, WorksTrail trail, ApplicationClock clock) {
        this.store = store;
        this.units = units;
        this.territory = territory;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Result> of(Collection<UnitId> wanted, LocalDate day) {
        List<Rule> rules = store.rules();
        Map<UnitId, UnitSummary> known = units.findAll(wanted);
        return store.of(wanted).stream()
                .filter(survey -> survey.withdrawnReason() == null
                        && !survey.said().endedOn().isAfter(day))
                .sorted(Comparator.comparing((Survey survey) -> survey.said().endedOn())
                        .reversed())
                .map(survey -> result(
                        survey, Objects.requireNonNull(known.get(survey.said().unit())), rules))
                .toList();
    }

    private static Result result(Survey survey, UnitSummary unit, List<Rule> rules) {
        NewSurvey said = survey.said();
        SurveyFigures figures = figures(said, unit, rules);
        return new Result(
                survey.id(),
                said.unit(),
                said.tier(),
                said.year(),
                said.endedOn(),
                figures.coverage(),
                figures.overall(),
                figures.lowest(),
                figures.isCovered(),
                figures.isEnough());
    }

    static SurveyFigures figures(NewSurvey survey, UnitSummary unit, List<Rule> rules) {
        boolean district = unit.kind().level().isAboveCommunes();
        Rule rule = rules.stream()
                .filter(one -> one.district() == district && one.tier() == survey.tier())
                .findFirst()
                .orElseGet(
                        () -> new Rule(district, survey.tier(), BigDecimal.ZERO, BigDecimal.valueOf(100), null, true));
        return new SurveyFigures(survey, rule);
    }

    /** Whether this person records surveys about the unit. */
    @Transactional(readOnly = true)
    public boolean mayRecord(UnitSummary unit, Actor by) {
        return WorkRules.mayRecordSurvey(unit, territory.pathOf(by), kindOf(by), by);
    }

    private UnitKind kindOf(Actor by) {
        return units.find(by.unitId()).orElseThrow().kind();
    }

    @Override
    public Outcome<Long> record(NewSurvey typed, Actor by) {
        Optional<UnitSummary> unit = units.find(typed.unit());
        if (unit.isEmpty() || !mayRecord(unit.get(), by)) {
            return Outcome.rejected(Rejection.of("works.denied.survey"));
        }
        NewSurvey survey = new NewSurvey(
                typed.unit(),
                typed.tier(),
                typed.year(),
                typed.way(),
                typed.startedOn(),
                typed.endedOn(),
                VietnameseText.clean(typed.ledBy()),
                VietnameseText.cleanOrNull(typed.document()),
                typed.villages());
        List<Rejection> rejections = check(survey, kindOf(by) == UnitKind.MTTQ);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        long id = store.add(survey, by, clock.instant());
        SurveyFigures figures = figures(survey, unit.get(), store.rules());
        trail.tell(
                new Change(
                        "SURVEY_RECORDED",
                        SUBJECT,
                        id,
                        unit.get().name(),
                        null,
                        "hài lòng %s, hỏi %d/%d hộ"
                                .formatted(
                                        SurveyFigures.shown(figures.overall()), figures.asked(), figures.households()),
                        survey.document()),
                unit.get(),
                by);
        return Outcome.done(id);
    }

    /** What was recorded wrongly is taken back, not changed. */
    public Outcome<Long> withdraw(long id, @Nullable String typed, Actor by) {
        Survey survey = store.find(id).orElseThrow();
        UnitSummary unit = units.find(survey.said().unit()).orElseThrow();
        if (!mayRecord(unit, by)) {
            return Outcome.rejected(Rejection.of("works.denied.survey"));
        }
        String reason = VietnameseText.clean(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.rejected(Rejection.onField("reason", "works.error.reason"));
        }
        if (!store.withdraw(id, reason, by, clock.instant())) {
            return Outcome.rejected(Rejection.of("works.error.withdrawn"));
        }
        trail.tell(new Change("SURVEY_WITHDRAWN", SUBJECT, id, unit.name(), null, null, reason), unit, by);
        return Outcome.done(id);
    }

    /** Sets what surveys must reach; it is then no longer a remembered value. */
    public Outcome<Boolean> require(Rule rule, Actor by) {
        if (!by.may(Right.MANAGE_CRITERIA)) {
            return Outcome.rejected(Rejection.of("works.denied.rule"));
        }
        BigDecimal most = BigDecimal.valueOf(100);
        boolean right = rule.coverage().signum() >= 0
                && rule.coverage().compareTo(most) <= 0
                && rule.overall().signum() >= 0
                && rule.overall().compareTo(most) <= 0;
        if (!right) {
            return Outcome.rejected(Rejection.of("works.error.percent"));
        }
        String before = store.rules().stream()
                .filter(one -> one.district() == rule.district() && one.tier() == rule.tier())
                .map(SurveyService::words)
                .findFirst()
                .orElse("");
        boolean changed = store.change(rule);
        UnitSummary unit = units.find(by.unitId()).orElseThrow();
        trail.tell(new Change("SURVEY_RULE", SUBJECT, 0, rule.tier().name(), before, words(rule), null), unit, by);
        return Outcome.done(changed);
    }

    private static String words(Rule rule) {
        return "hỏi %s%% số hộ, hài lòng %s%%"
                .formatted(
                        rule.coverage().stripTrailingZeros().toPlainString(),
                        rule.overall().stripTrailingZeros().toPlainString());
    }

    private List<Rejection> check(NewSurvey survey, boolean front) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate today = clock.today();
        if (survey.year() < FIRST_YEAR || survey.year() > today.getYear() + 1) {
            rejections.add(Rejection.onField("year", "works.error.year"));
        }
        if (survey.startedOn().isAfter(today)) {
            rejections.add(Rejection.onField("startedOn", "works.error.dayAhead"));
        }
        if (survey.endedOn().isAfter(today) || survey.endedOn().isBefore(survey.startedOn())) {
            rejections.add(Rejection.onField("endedOn", "works.error.surveyEnd"));
        }
        if (survey.ledBy().isEmpty()) {
            rejections.add(Rejection.onField("ledBy", "works.error.ledBy"));
        }
        if (survey.document() == null && !front) {
            rejections.add(Rejection.onField("document", "works.error.surveyDocument"));
        }
        WorkService.checkLength(rejections, "ledBy", survey.ledBy());
        WorkService.checkLength(rejections, "document", survey.document());
        checkVillages(survey.villages()).ifPresent(rejections::add);
        return rejections;
    }

    private static Optional<Rejection> checkVillages(List<Village> villages) {
        if (villages.isEmpty()) {
            return Optional.of(Rejection.onField("villages", "works.error.noVillage"));
        }
        int questions = villages.get(0).satisfied().size();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < villages.size(); i++) {
            Village village = villages.get(i);
            boolean counts = village.households() > 0
                    && village.asked() >= 0
                    && village.asked() <= village.households()
                    && village.satisfied().stream().allMatch(one -> one >= 0 && one <= village.asked());
            boolean same = village.satisfied().size() == questions && questions > 0 && questions <= MOST_QUESTIONS;
            if (!counts || !same || village.name().isBlank()) {
                return Optional.of(Rejection.onField("villages", "works.error.village", i + 1));
            }
            if (!names.add(VietnameseText.fold(village.name()))) {
                return Optional.of(Rejection.onField("villages", "works.error.villageTwice", village.name()));
            }
        }
        return Optional.empty();
    }
}
