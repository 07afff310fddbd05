package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Band;
import vn.ntm.assessment.FlagKind;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.assessment.Voice;
import vn.ntm.assessment.domain.Matrix.Row;
import vn.ntm.assessment.domain.MatrixNarrowing.Narrowed;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** Puts the communes of an area side by side, with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class MatrixReading {

    /** The whole country is no area to put side by side. */
    private static final String EVERYWHERE = "/";

    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final Standings standings;
    private final StandingLines lines;
    private final MatrixNarrowing narrowing;
    private final ApplicationClock clock;

    MatrixReading(
            Units units,
            CriteriaCatalogue catalogue,
            Requirements requirements,
            Standings standings,
            StandingLines lines,
            MatrixNarrowing narrowing,
            ApplicationClock clock) {
        this.units = units;
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.standings = standings;
        this.lines = lines;
        this.narrowing = narrowing;
        this.clock = clock;
    }

    /**
     * What to show.
     *
     * @param setCode null for the set for communes in force on the day
     * @param area null for the area of the person
     * @param day null for today
     * @param since the day to compare with, null for none
     * @param voice null for what counts
     * @param unmet only communes that do not meet the item of this code, null for all
     * @param band only communes of the group that begins with this number, null for all
     * @param only which communes are put side by side and counted at all
     */
    public record Question(
            @Nullable String setCode,
            @Nullable Long area,
            @Nullable LocalDate day,
            @Nullable LocalDate since,
            @Nullable Voice voice,
            boolean ofIndicators,
            @Nullable String unmet,
            @Nullable Integer band,
            Only only,
            boolean bestFirst) {

        /** The same of criteria, which a filter by an indicator cannot narrow. */
        public Question ofCriteria() {
            String criterion = ofIndicators ? null : unmet;
            return new Question(setCode, area, day, since, voice, false, criterion, band, only, bestFirst);
        }
    }

    /**
     * Which communes are wanted; null for all.
     *
     * @param group a column of levels the commune was put in ("nhom_1")
     * @param flag on any of its cells
     * @param goal the tier of an open goal
     */
    public record Only(
            @Nullable String group,
            @Nullable FlagKind flag,
            @Nullable Tier goal) {

        /** No choice made. */
        public static final Only ALL = new Only(null, null, null);
    }

    /** The sets for communes, the ones in force on the day first. */
    public List<SetSummary> sets() {
        return catalogue.all().stream()
                .filter(set -> set.level() == ObjectLevel.XA && set.criteria() > 0)
                .toList();
    }

    /** Areas this person may choose: provinces and districts of the scope that exist on the day. */
    public List<UnitSummary> areas(Actor actor, @Nullable LocalDate day) {
        return units.areasOf(actor.scopePath(), day == null ? clock.today() : day);
    }

    /** Empty where the area is out of sight, is not said by somebody who sees the country, or no set is in force. */
    public Optional<Matrix> read(Question question, Actor actor) {
        return read(question, sets(), actor);
    }

    /** The same where {@link #sets} are known already. */
    public Optional<Matrix> read(Question question, List<SetSummary> sets, Actor actor) {
        LocalDate day = question.day() == null ? clock.today() : question.day();
        Optional<UnitSummary> area = area(question.area(), actor);
        Optional<SetSummary> set = set(question.setCode(), sets, day);
        if (area.isEmpty() || set.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(question, area.get(), set.get(), day));
    }

    /** The indicators of the communes shown, one line each, in the order of the matrix. */
    public List<ResultLine> lines(Matrix matrix) {
        List<UnitSummary> communes = matrix.rows().stream().map(Row::unit).toList();
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        long set = matrix.set().id();
        Map<UnitId, Map<Long, Standing>> stands = Standing.byUnit(standings.of(set, ids, matrix.day(), Kind.ALL));
        Map<UnitId, Map<Long, Requirement>> demanded = requirements.of(set, ids, matrix.day());
        List<Item> items = new SetStructure(set, catalogue.itemsOf(set)).assessed();
        List<ResultLine> results = new ArrayList<>();
        for (UnitSummary commune : communes) {
            Map<Long, Requirement> levels = demanded.getOrDefault(commune.id(), Map.of());
            Map<Long, Standing> own = stands.getOrDefault(commune.id(), Map.of());
            for (Item item : items) {
                results.add(new ResultLine(commune, item, levels.get(item.id()), own.get(item.id())));
            }
        }
        return results;
    }

    private Matrix read(Question question, UnitSummary area, SetSummary set, LocalDate day) {
        Narrowed narrowed =
                narrowing.narrow(units.programmeCommunesOf(area.path(), day), question.only(), set.id(), day);
        List<UnitSummary> communes = narrowed.communes();
        SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
        List<Item> criteria =
                structure.parts().stream().map(SetStructure.Part::criterion).toList();
        List<Item> columns = question.ofIndicators() ? structure.assessed() : criteria;
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        Voice voice = question.voice();
        LocalDate since = question.since();
        MatrixGrid now = new MatrixGrid(columns, criteria, voice, day, lines.of(set.id(), ids, day));
        MatrixGrid before =
                since == null ? null : new MatrixGrid(columns, criteria, voice, since, lines.of(set.id(), ids, since));
        List<Row> all = new ArrayList<>(communes.size());
        for (UnitSummary commune : communes) {
            all.add(now.row(commune, before));
        }
        int[] met = new int[columns.size()];
        for (Row row : all) {
            for (int i = 0; i < met.length; i++) {
                met[i] += row.cells()[i].status().isMet() ? 1 : 0;
            }
        }
        List<Row> shown = shown(all, question, columns, set);
        return new Matrix(
                area,
                set,
                day,
                question.since(),
                question.ofIndicators(),
                columns,
                shown,
                communes.size(),
                met,
                all,
                narrowed.groups());
    }

    private static List<Row> shown(List<Row> all, Question question, List<Item> columns, SetSummary set) {
        List<Row> rows = new ArrayList<>(all);
        if (question.unmet() != null) {
            List<String> codes = columns.stream().map(Item::code).toList();
            int column = codes.indexOf(question.unmet());
            rows.removeIf(row -> column >= 0 && row.cells()[column].status().isMet());
        }
        Integer from = question.band();
        if (from != null) {
            Band.of(set.criteria()).stream()
                    .filter(band -> band.from() == from)
                    .findFirst()
                    .ifPresent(band -> rows.removeIf(row -> !band.holds(row.criteriaMet())));
        }
        if (question.bestFirst()) {
            rows.sort(Comparator.comparingInt(Row::met).reversed());
        }
        return rows;
    }

    private Optional<UnitSummary> area(@Nullable Long asked, Actor actor) {
        if (asked != null) {
            return units.find(new UnitId(asked)).filter(unit -> actor.sees(unit.path()));
        }
        if (actor.scopePath().equals(EVERYWHERE)) {
            return Optional.empty();
        }
        List<UnitId> path = UnitId.ofPath(actor.scopePath());
        return units.find(path.get(path.size() - 1));
    }

    private Optional<SetSummary> set(@Nullable String code, List<SetSummary> sets, LocalDate day) {
        Optional<SetSummary> named = code == null
                ? Optional.empty()
                : sets.stream().filter(set -> set.code().equals(code)).findFirst();
        return named.or(() -> catalogue.inForce(ObjectLevel.XA, Tier.NTM, day));
    }
}
