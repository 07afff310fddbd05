package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Territory;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.BoardStore.Question;
import vn.ntm.dossier.domain.BoardStore.Row;
import vn.ntm.dossier.domain.DossierClocks.Clocked;
import vn.ntm.dossier.domain.OpinionStore.Count;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;

/** The board of stages: dossiers x stages, each cell with its clock; a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class DossierBoard {

    private final BoardStore board;
    private final DossierClocks clocks;
    private final OpinionStore opinions;
    private final Territory territory;
    private final ApplicationClock clock;

    DossierBoard(
            BoardStore board,
            DossierClocks clocks,
            OpinionStore opinions,
            Territory territory,
            ApplicationClock clock) {
        this.board = board;
        this.clocks = clocks;
        this.opinions = opinions;
        this.territory = territory;
        this.clock = clock;
    }

    /** What a person asks for; a null year is the latest there is. */
    public record Wish(
            @Nullable Integer year,
            @Nullable Tier tier,
            @Nullable DossierStatus status,
            @Nullable Long campaign,
            @Nullable String text,
            int page) {}

    /**
     * One dossier's line.
     *
     * @param cells of the stages on the board
     * @param now the stage it waits for, null where nothing more comes
     * @param opinions "14/20", empty where none is asked
     */
    public record Line(
            Dossier dossier,
            String unitName,
            String shortName,
            @Nullable String parentName,
            String state,
            List<Time> cells,
            @Nullable Time now,
            String opinions) {}

    /** The lines that go by one procedure. */
    public record Group(Procedure procedure, List<Stage> stages, List<Line> lines) {}

    /** The page. */
    public record Page(List<Integer> years, @Nullable Integer year, List<Group> groups, int total) {}

    public Page page(Wish wish, int size, Actor actor) {
        String path = territory.pathOf(actor);
        List<Integer> years = board.years(path);
        Integer year = wish.year() == null && !years.isEmpty() ? years.get(0) : wish.year();
        Question question = new Question(path, year, wish.tier(), wish.status(), wish.campaign(), wish.text());
        int total = board.count(question);
        List<Row> rows = board.rows(question, size, (Math.max(1, wish.page()) - 1) * size);
        return new Page(years, year, groups(rows), total);
    }

    private List<Group> groups(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today();
        Map<Long, Row> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.dossier().id(), row));
        Map<Long, Count> counts = opinions.countsOf(byId.keySet(), today);
        Map<Long, Group> groups = new LinkedHashMap<>();
        for (Clocked one : clocks.of(rows.stream().map(Row::dossier).toList(), today)) {
            Dossier dossier = one.dossier();
            Row row = Objects.requireNonNull(byId.get(dossier.id()));
            Procedure procedure = one.procedure();
            groups.computeIfAbsent(procedure.id(), id -> new Group(procedure, procedure.board(), new ArrayList<>()))
                    .lines()
                    .add(new Line(
                            dossier,
                            row.unitName(),
                            row.shortName(),
                            row.parentName(),
                            dossier.stateLabel(procedure),
                            one.times().stream()
                                    .filter(time -> time.stage().isOnBoard())
                                    .toList(),
                            one.now().orElse(null),
                            Count.words(counts.get(dossier.id()), dossier.told())));
        }
        return List.copyOf(groups.values());
    }
}
