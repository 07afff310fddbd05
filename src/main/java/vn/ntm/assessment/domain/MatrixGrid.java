package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private final long[] items;
    private final int[] positions;

    /** @param voice null for what counts */
    MatrixGrid(
            List<Item> columns, List<Item> criteria, @Nullable Voice voice, LocalDate day, Map<UnitId, String> lines) {
        this.lines = lines;
        this.day = day;
        this.voice = voice;
        this.columns = columns.size();
        SortedMap<Long, Integer> places = new TreeMap<>();
        Stream.concat(columns.stream(), criteria.stream())
                .forEach(item -> places.putIfAbsent(item.id(), places.size()));
        this.criteria =
                criteria.stream().mapToInt(item -> places.get(item.id())).toArray();
        items = places.keySet().stream().mapToLong(Long::longValue).toArray();
        positions = places.values().stream().mapToInt(Integer::intValue).toArray();
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
        AchievementStatus[] statuses = new AchievementStatus[items.length];
        Arrays.fill(statuses, AchievementStatus.NOT_ASSESSED);
        boolean[] waiting = new boolean[statuses.length];
        StandingLine.read(lines.getOrDefault(unit, ""), day, voice, (item, status, waits) -> {
            int found = Arrays.binarySearch(items, item);
            if (found >= 0) {
                int position = positions[found];
                statuses[position] = status == null ? AchievementStatus.NOT_ASSESSED : status;
                waiting[position] = waits;
            }
        });
        return new Stands(statuses, waiting);
    }
}
