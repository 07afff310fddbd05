package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Voice;
import vn.ntm.assessment.domain.Matrix.Cell;
import vn.ntm.assessment.domain.Matrix.Row;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;

/** How many units stood on one day against the columns of a matrix, and against the criteria those belong to. */
final class MatrixGrid {

    private final Map<UnitId, String> lines;
    private final LocalDate day;
    private final @Nullable Voice voice;
    private final int columns;
    private final int[] criteria;
    private final Map<Long, Integer> positions = new HashMap<>();

    /** @param voice null for what counts */
    MatrixGrid(
            List<Item> columns, List<Item> criteria, @Nullable Voice voice, LocalDate day, Map<UnitId, String> lines) {
        this.lines = lines;
        this.day = day;
        this.voice = voice;
        this.columns = columns.size();
        for (Item item : columns) {
            positions.put(item.id(), positions.size());
        }
        this.criteria = criteria.stream()
                .mapToInt(item -> {
                    Integer known = positions.putIfAbsent(item.id(), positions.size());
                    return known == null ? positions.size() - 1 : known;
                })
                .toArray();
    }

    /** What stands at the columns first, then at criteria that are no columns. */
    private record Stands(AchievementStatus[] statuses, boolean[] waiting) {}

    /** @param before how it stood on the day compared with; null without one */
    Row row(UnitSummary unit, @Nullable MatrixGrid before) {
        Stands now = of(unit.id());
        AchievementStatus[] old =
                before == null ? now.statuses() : before.of(unit.id()).statuses();
        Cell[] cells = new Cell[columns];
        int met = 0;
        int metBefore = 0;
        for (int i = 0; i < columns; i++) {
            AchievementStatus status = now.statuses()[i];
            cells[i] = Cell.of(status, now.waiting()[i], status != old[i]);
            met += status.isMet() ? 1 : 0;
            metBefore += old[i].isMet() ? 1 : 0;
        }
        int criteriaMet = 0;
        int nearly = 0;
        for (int criterion : criteria) {
            AchievementStatus status = now.statuses()[criterion];
            criteriaMet += status.isMet() ? 1 : 0;
            nearly += status == AchievementStatus.PARTLY_MET ? 1 : 0;
        }
        return new Row(unit, cells, met, criteriaMet, nearly, before == null ? null : metBefore);
    }

    private Stands of(UnitId unit) {
        AchievementStatus[] statuses = new AchievementStatus[positions.size()];
        Arrays.fill(statuses, AchievementStatus.NOT_ASSESSED);
        boolean[] waiting = new boolean[statuses.length];
        StandingLine.read(lines.getOrDefault(unit, ""), day, voice, (item, status, waits) -> {
            Integer position = positions.get(item);
            if (position != null) {
                statuses[position] = status == null ? AchievementStatus.NOT_ASSESSED : status;
                waiting[position] = waits;
            }
        });
        return new Stands(statuses, waiting);
    }
}
