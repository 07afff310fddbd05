package vn.ntm.dossier.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Counterparts;
import vn.ntm.assessment.Counterparts.Body;
import vn.ntm.assessment.Counterparts.Counterpart;
import vn.ntm.dossier.domain.BoardStore.Question;
import vn.ntm.dossier.domain.BoardStore.Row;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.DossierReading.Sights;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.identity.Actor;

/** Opinions beside what people need to know with them. */
@Service
@Transactional(readOnly = true)
public class OpinionReading {

    private static final int MOST = 200;

    private final OpinionStore store;
    private final BoardStore board;
    private final Counterparts counterparts;
    private final Sights sights;

    OpinionReading(OpinionStore store, BoardStore board, Counterparts counterparts, Sights sights) {
        this.store = store;
        this.board = board;
        this.counterparts = counterparts;
        this.sights = sights;
    }

    public boolean mayRecord(Opened opened, Line line, Actor actor) {
        return OpinionService.mayRecord(opened, line, actor);
    }

    /** Every paper of the body about that dossier, the latest first. */
    public List<Opinion> papersOf(Line line) {
        return store.papersOf(line.id());
    }

    /** Other dossiers of the same year and tier that wait for the same body: one paper may speak of them, too. */
    public List<Row> alike(Opened opened, Line line, Actor actor) {
        List<Row> rows = neighbours(opened, actor);
        Map<Long, List<Line>> lines =
                store.linesOf(rows.stream().map(row -> row.dossier().id()).toList());
        return rows.stream()
                .filter(row -> lines.getOrDefault(row.dossier().id(), List.of()).stream()
                        .anyMatch(one -> OpinionService.isSame(one, line)))
                .toList();
    }

    /** Other open dossiers of the same year and tier in sight. */
    public List<Row> neighbours(Opened opened, Actor actor) {
        Dossier own = opened.dossier();
        Question question =
                new Question(sights.territory().pathOf(actor), own.planYear(), own.tier(), null, null, null);
        return board.rows(question, MOST, 0).stream()
                .filter(row ->
                        row.dossier().id() != own.id() && row.dossier().status().isOpen())
                .toList();
    }

    /** Whose business in the district each missing opinion is, by the id of the body ("đấu mối"). */
    public Map<Long, List<Counterpart>> counterparts(Opened opened) {
        return counterparts.of(
                opened.unit(),
                opened.opinions().missing().stream()
                        .map(line -> new Body(line.id(), line.unit(), line.name(), codes(line)))
                        .toList(),
                opened.dossier().setId(),
                sights.clock().today());
    }

    /** "4, 7" as typed. */
    private static List<String> codes(Line line) {
        String typed = line.codes();
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;]"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }
}
