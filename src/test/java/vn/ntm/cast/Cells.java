package vn.ntm.cast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.AssessmentReading;
import vn.ntm.assessment.domain.AssessmentService;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Enters, sends and verifies cells in tests, through the application's own services. */
@Component
public class Cells {

    /** The set in force in 2021. */
    public static final String SET = "xa-ntm-2016-2020";

    private final AssessmentDesk.Opening desks;
    private final AssessmentService service;
    private final AssessmentReading reading;
    private final CriteriaCatalogue catalogue;

    Cells(
            AssessmentDesk.Opening desks,
            AssessmentService service,
            AssessmentReading reading,
            CriteriaCatalogue catalogue) {
        this.desks = desks;
        this.service = service;
        this.reading = reading;
        this.catalogue = catalogue;
    }

    public long set() {
        return catalogue.all().stream()
                .filter(set -> set.code().equals(SET))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Item item(String code) {
        return Objects.requireNonNull(catalogue.resolve(set(), List.of(code)).get(code));
    }

    public AssessmentDesk desk(UnitId unit, Actor actor) {
        return desks.open(unit, set(), actor).orElseThrow();
    }

    public @Nullable Assessment cell(UnitId unit, String code, Actor actor) {
        return reading.cell(desk(unit, actor), item(code));
    }

    public Seen seen(UnitId unit, String code, Actor actor) {
        Assessment cell = cell(unit, code, actor);
        return new Seen(item(code).id(), cell == null ? null : cell.version());
    }

    public Assessment enter(UnitId unit, String code, Finding finding, Actor by) {
        return service.enter(desk(unit, by), seen(unit, code, by), finding, by).value();
    }

    public void submit(UnitId unit, Actor by, String... codes) {
        List<Seen> seen = new ArrayList<>();
        for (String code : codes) {
            seen.add(seen(unit, code, by));
        }
        service.submit(desk(unit, by), seen, by).value();
    }

    public void verify(UnitId unit, String code, Finding found, Actor by) {
        service.verify(desk(unit, by), seen(unit, code, by), found, null, by).value();
    }

    /** Entered, sent and verified alike. */
    public void settle(UnitId unit, String code, AchievementStatus status, Actor chair, Actor office) {
        enter(unit, code, finding(status), chair);
        submit(unit, chair, code);
        verify(unit, code, finding(status), office);
    }

    /** Says that, with the measures it needs. */
    public static Finding finding(AchievementStatus status) {
        return finding(status, null);
    }

    public static Finding finding(AchievementStatus status, @Nullable String value) {
        return new Finding(
                status,
                value == null ? null : new BigDecimal(value),
                null,
                null,
                null,
                null,
                status.needsMeasures() ? "Vận động các hộ làm hố rác, hoàn thành trong quý IV" : null,
                status.needsMeasures() ? LocalDate.of(2021, 12, 15) : null,
                null,
                null,
                null);
    }
}
