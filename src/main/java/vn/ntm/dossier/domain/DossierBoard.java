package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Territory;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.BoardStore.Question;
import vn.ntm.dossier.domain.BoardStore.Row;
import vn.ntm.dossier.domain.OpinionStore.Count;
import vn.ntm.dossier.domain.StageClock.Done;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.dossier.domain.StageClock.Place;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.WorkingDays;

/** The board of stages: dossiers x stages, each cell with its clock; a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class DossierBoard {

    private final BoardStore board;
    private final DossierStore store;
    private final ProcedureStore procedures;
    private final OpinionStore opinions;
    private final Frame frame;

    DossierBoard(BoardStore board, DossierStore store, ProcedureStore procedures, OpinionStore opinions, Frame frame) {
        this.board = board;
        this.store = store;
        this.procedures = procedures;
        this.opinions = opinions;
        this.frame = frame;
    }

    /** Where and when. */
    @Component
    record Frame(Territory territory, ApplicationClock clock, WorkingDays days) {}

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
        String path = frame.territory().pathOf(actor);
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
        List<Long> ids = rows.stream().map(row -> row.dossier().id()).toList();
        Map<Long, Procedure> known = procedures.find(
                rows.stream().map(row -> row.dossier().procedureId()).distinct().toList());
        Map<Long, Map<Long, Done>> done = store.doneOf(ids);
        Map<Long, Map<Long, Due>> dues = store.duesOf(rows.stream()
                .map(row -> row.dossier().campaignId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, Count> counts = opinions.countsOf(ids);
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        LocalDate today = frame.clock().today();
        for (Row row : rows) {
            Dossier dossier = row.dossier();
            Procedure procedure = Objects.requireNonNull(known.get(dossier.procedureId()));
            Long campaign = dossier.campaignId();
            boolean goesOn = dossier.status().isOpen() || dossier.status() == DossierStatus.RECOGNISED;
            List<Time> times = StageClock.of(
                    procedure,
                    dossier.done(),
                    done.getOrDefault(dossier.id(), Map.of()),
                    campaign == null ? Map.of() : dues.getOrDefault(campaign, Map.of()),
                    today,
                    goesOn,
                    frame.days());
            lines.computeIfAbsent(procedure.id(), id -> new ArrayList<>())
                    .add(new Line(
                            dossier,
                            row.unitName(),
                            row.shortName(),
                            row.parentName(),
                            dossier.stateLabel(procedure),
                            times.stream()
                                    .filter(time -> time.stage().isOnBoard())
                                    .toList(),
                            times.stream()
                                    .filter(time -> time.place() == Place.NOW)
                                    .findFirst()
                                    .orElse(null),
                            opinions(dossier, counts.get(dossier.id()))));
        }
        List<Group> groups = new ArrayList<>();
        lines.forEach((id, own) -> {
            Procedure procedure = Objects.requireNonNull(known.get(id));
            groups.add(new Group(procedure, procedure.board(), own));
        });
        return groups;
    }

    private static String opinions(Dossier dossier, @Nullable Count count) {
        Count known = count == null ? new Count(0, 0, 0) : count;
        Dossier.Told told = dossier.told();
        if (told == null) {
            return known.named() == 0 ? "" : known.met() + "/" + known.named();
        }
        return (known.met() + told.met() - known.inTold()) + "/" + told.total();
    }
}
