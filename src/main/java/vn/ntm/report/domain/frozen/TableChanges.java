package vn.ntm.report.domain.frozen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.report.domain.table.Cell;
import vn.ntm.report.domain.table.TableCopy.Kind;
import vn.ntm.report.domain.table.TableCopy.Line;

/**
 * What a table says today that it did not say when it was frozen.
 *
 * @param cells by line of the frozen table, then by column: what stands there now
 * @param gone lines that the table has no more
 * @param added first cells of rows that are new
 */
public record TableChanges(
        FrozenTable then, Map<Integer, Map<Integer, String>> cells, Set<Integer> gone, List<String> added) {

    private static final String RUNNING_NUMBER = "TT";

    static TableChanges of(FrozenTable then, @Nullable FrozenTable now) {
        Map<String, Line> live = new HashMap<>();
        if (now != null) {
            now.lines().forEach(line -> live.put(key(line, then.keys()), line));
        }
        Map<Integer, Map<Integer, String>> changed = new TreeMap<>();
        Set<Integer> gone = new TreeSet<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < then.lines().size(); i++) {
            Line line = then.lines().get(i);
            String key = key(line, then.keys());
            known.add(key);
            Line other = live.get(key);
            if (other == null) {
                gone.add(i);
                continue;
            }
            Map<Integer, String> cells = differing(then, line, other);
            if (!cells.isEmpty()) {
                changed.put(i, cells);
            }
        }
        List<String> added = new ArrayList<>();
        if (now != null && !now.cut()) {
            now.lines().stream()
                    .filter(line -> line.kind() == Kind.ROW && !known.contains(key(line, then.keys())))
                    .map(line -> name(line, then.keys()))
                    .forEach(added::add);
        }
        return new TableChanges(then, changed, gone, added);
    }

    private static Map<Integer, String> differing(FrozenTable then, Line old, Line now) {
        Map<Integer, String> cells = new TreeMap<>();
        for (int i = 0; i < Math.min(old.cells().size(), now.cells().size()); i++) {
            boolean counts = !RUNNING_NUMBER.equals(then.head().columns().get(i).head());
            String live = now.cells().get(i).text();
            if (counts && !live.equals(old.cells().get(i).text())) {
                cells.put(i, live);
            }
        }
        return cells;
    }

    /** Rows by their key columns, with where they lead; sums by their words. */
    private static String key(Line line, List<Integer> keys) {
        if (line.kind() != Kind.ROW) {
            return line.kind() + " "
                    + line.cells().stream()
                            .filter(cell -> cell.number() == null)
                            .map(Cell::text)
                            .filter(words -> !words.isEmpty())
                            .findFirst()
                            .orElse("");
        }
        return keys.stream()
                .map(at -> line.cells().get(at))
                .map(cell -> cell.text() + "|" + cell.path())
                .collect(Collectors.joining("\n"));
    }

    private static String name(Line line, List<Integer> keys) {
        return keys.stream().map(at -> line.cells().get(at).text()).collect(Collectors.joining(", "));
    }

    /** How many cells, lines gone and lines added. */
    public int count() {
        return cells.values().stream().mapToInt(Map::size).sum() + gone.size() + added.size();
    }
}
